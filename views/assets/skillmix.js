/**
 * What pages gain from a script; none of them needs it. Browsers run this file as it is.
 */
import { initAll } from './govuk-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
start(document);

/** Brings the components within `scope` to life: at first the document, later around what htmx puts in. Those that live already are left alone. */
function start(scope) {
  initAll({
    scope,
    onError: (error) => {
      if (!/already initialised/.test(error.message)) console.error(error);
    },
  });
  for (const range of scope.querySelectorAll('[data-slider-for]')) joinSlider(range);
  for (const button of scope.querySelectorAll('[data-print]')) offerPrint(button);
}

/** Shows a button that prints the page. */
function offerPrint(button) {
  if (!button.hidden) return;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

/** Keeps a slider and its number field together. The number field is the one that is sent and listened to. */
function joinSlider(range) {
  const field = document.getElementById(range.dataset.sliderFor);
  if (!field || !range.hidden) return;
  range.hidden = false;
  field.addEventListener('input', () => {
    if (field.value.trim() !== '' && Number.isFinite(Number(field.value))) range.value = field.value;
  });
  for (const kind of ['input', 'change']) {
    range.addEventListener(kind, () => {
      field.value = range.value;
      field.dispatchEvent(new Event(kind, { bubbles: true }));
    });
  }
}

/** A form with mistakes comes back with status 422 and is to be shown like any other answer; a clash of edits with 409. */
document.addEventListener('htmx:beforeSwap', (event) => {
  if ([409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

document.addEventListener('htmx:beforeRequest', (event) => {
  event.detail.target.setAttribute('aria-busy', 'true');
});

document.addEventListener('htmx:afterRequest', (event) => {
  event.detail.target?.removeAttribute('aria-busy');
});

/** What htmx puts in works like what was there. (The focus it keeps by itself, by the id of the field that has it.) */
document.addEventListener('htmx:load', (event) => {
  start(event.detail.elt.parentElement ?? event.detail.elt);
});

/** A connection that fails is said in words: the answer on the page is then an old one. */
for (const kind of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
  document.addEventListener(kind, () => {
    const place = document.getElementById('connection');
    if (place) place.hidden = false;
  });
}

document.addEventListener('htmx:afterOnLoad', () => {
  const place = document.getElementById('connection');
  if (place) place.hidden = true;
});
