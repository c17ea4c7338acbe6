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

/** A form with mistakes comes back with status 422 and is to be shown like any other answer; a clash of edits with 409; whatever is said of a file that was sent as well. */
document.addEventListener('htmx:beforeSwap', (event) => {
  const isOfFile = event.detail.requestConfig?.elt.dataset.sendsFile !== undefined;
  if (isOfFile || [409, 422].includes(event.detail.xhr.status)) {
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

/** A form that sends a file, or the content of one, tells how far that has come, and then that the server is at work on it. */
document.addEventListener('htmx:beforeRequest', (event) => {
  const form = event.detail.elt;
  const place = form.querySelector?.('[data-sending-shown]');
  if (!place || form.dataset.sendsFile === undefined) return;
  // What is told here is to be heard while the page waits.
  event.detail.target.removeAttribute('aria-busy');
  const most = Number(form.dataset.sendsFile);
  const size = form.querySelector('input[type="file"]')?.files[0]?.size ?? 0;
  const bar = place.querySelector('progress');
  place.hidden = false;
  if (most > 0 && size > most) {
    event.preventDefault();
    bar.hidden = true;
    tellSending(
      place,
      `The file has ${megabytes(size)} MB; at most ${megabytes(most)} MB are taken. Choose another.`,
    );
    return;
  }
  bar.hidden = false;
  bar.removeAttribute('value');
  tellSending(place, 'Sending…');
});

document.addEventListener('htmx:xhr:progress', (event) => {
  const { loaded, total } = event.detail;
  const place = event.target.querySelector?.('[data-sending-shown]');
  const bar = place?.querySelector('progress');
  if (!bar || place.hidden || !total || place.dataset.sent === 'yes') return;
  if (loaded < total) {
    bar.value = (100 * loaded) / total;
  } else {
    place.dataset.sent = 'yes';
    bar.removeAttribute('value');
    tellSending(place, 'Sent. Every row is being checked: with thousands of rows this takes some seconds.');
  }
});

/** What came of a file is gone to at once, unless it is a mistake, whose summary takes the focus by itself. */
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.requestConfig?.elt.dataset.sendsFile === undefined) return;
  if (!document.querySelector('.govuk-error-summary')) document.getElementById('changes')?.focus();
});

function tellSending(place, words) {
  place.querySelector('[data-sending-words]').textContent = words;
}

function megabytes(bytes) {
  return (bytes / 1024 / 1024).toFixed(1);
}
