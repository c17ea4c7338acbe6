import type { App } from '../../src/web/app.ts';
import { type Element, find, findAll, readHtml, tableOf, textOf } from './html.ts';

/** An answer of the application, and its page read. */
export type WebAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The text of the first element that the selector finds (see `findAll` in html.ts). Throws where there is none. */
  readonly text: (selector?: string) => string;
  /** The texts of all elements that the selector finds. */
  readonly texts: (selector: string) => readonly string[];
  readonly has: (selector: string) => boolean;
  readonly all: (selector: string) => readonly Element[];
  /** The rows of the table whose caption contains these words. */
  readonly table: (caption: string) => readonly (readonly string[])[];
  /** The fields of the form that is sent to this path (by POST, if there are two), as a browser would send them untouched. */
  readonly form: (action: string) => Readonly<Record<string, string | readonly string[]>>;
  /** Where it leads: the Location or HX-Redirect header; null where it leads nowhere. */
  readonly to: string | null;
  /** The page it leads to. Throws where it leads nowhere. */
  readonly follow: () => Promise<WebAnswer>;
};

export type SentFile = { readonly name: string; readonly bytes: Uint8Array };
export type Form = Readonly<Record<string, string | number | readonly string[]>>;
type Asking = { readonly htmx?: boolean; readonly headers?: Readonly<Record<string, string>> };

/** A browser with its cookies. `htmx`: asks as htmx does, for a fragment. Redirects are not followed by themselves. */
export type WebClient = {
  readonly get: (path: string, asking?: Asking) => Promise<WebAnswer>;
  readonly post: (path: string, form?: Form, asking?: Asking) => Promise<WebAnswer>;
  /** Sends a file, as the field `file` of a form. */
  readonly upload: (path: string, name: string, bytes: Uint8Array) => Promise<WebAnswer>;
  /** Sends a form with fields and files, of each field one or several. */
  readonly sendFiles: (
    path: string,
    files: Readonly<Record<string, readonly SentFile[]>>,
    form?: Readonly<Record<string, string>>,
  ) => Promise<WebAnswer>;
  /** The bytes of a file that an address (or a form sent to it) answers with. */
  readonly download: (
    path: string,
    form?: Form,
  ) => Promise<{ readonly headers: Headers; readonly bytes: Buffer }>;
};

/** A browser that looks at the application, with the cookies it was given. */
export function clientOf(app: App, setCookies: readonly string[] = []): WebClient {
  const cookies = new Map<string, string>();
  const keep = (lines: readonly string[]) => {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined) continue;
      if (/;\s*max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value ?? '');
    }
  };
  keep(setCookies);
  const request = async (path: string, init: RequestInit, { htmx, headers }: Asking): Promise<Response> => {
    const sent = new Headers({ host: 'localhost', ...headers });
    for (const [name, value] of Object.entries(init.headers ?? {})) sent.set(name, value);
    if (cookies.size > 0)
      sent.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (htmx) sent.set('HX-Request', 'true');
    const response = await app.request(path, { ...init, headers: sent });
    keep(response.headers.getSetCookie());
    return response;
  };
  const ask = async (path: string, init: RequestInit, asking: Asking): Promise<WebAnswer> => {
    const response = await request(path, init, asking);
    return answerOf(response, await response.text(), (to) => ask(to, {}, {}));
  };
  const origin = 'http://localhost';
  const sent = (form: Form): RequestInit => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
    return { method: 'POST', headers, body: bodyOf(form) };
  };
  return {
    get: (path, asking = {}) => ask(path, {}, asking),
    post: (path, form = {}, asking = {}) => ask(path, sent(form), asking),
    sendFiles: (path, files, form = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(form)) body.append(name, value);
      for (const [field, all] of Object.entries(files)) {
        for (const { name, bytes } of all) body.append(field, new File([new Uint8Array(bytes)], name));
      }
      return ask(path, { method: 'POST', headers: { origin: 'http://localhost' }, body }, {});
    },
    upload: (path, name, bytes) => {
      const body = new FormData();
      body.set('file', new File([new Uint8Array(bytes)], name));
      return ask(path, { method: 'POST', headers: { origin }, body }, {});
    },
    download: async (path, form) => {
      const response = await request(path, form ? sent(form) : {}, {});
      return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
    },
  };
}

function bodyOf(form: Form): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const each of Array.isArray(value) ? value : [value]) body.append(name, String(each));
  }
  return body.toString();
}

function answerOf(response: Response, html: string, goTo: (to: string) => Promise<WebAnswer>): WebAnswer {
  const { status, headers } = response;
  const to = headers.get('location') ?? headers.get('hx-redirect');
  let read: Element | null = null;
  const root = () => {
    read ??= readHtml(html);
    return read;
  };
  return {
    ...{ status, headers, html, to },
    text: (selector = 'body') => textOf(find(root(), selector)),
    texts: (selector) => findAll(root(), selector).map(textOf),
    has: (selector) => findAll(root(), selector).length > 0,
    all: (selector) => findAll(root(), selector),
    table: (caption) => {
      const captions = findAll(root(), 'table');
      const table = captions.find((each) => textOf(find(each, 'caption')).includes(caption));
      if (table) return tableOf(table);
      const known = findAll(root(), 'caption').map(textOf).join('; ');
      throw new Error(`No table is called '${caption}'. There are: ${known}`);
    },
    form: (action) => {
      const sent = findAll(root(), 'form').filter((each) => each.attributes.action === action);
      const form = sent.find(({ attributes }) => attributes.method === 'post') ?? sent[0];
      if (!form) throw new Error(`No form is sent to ${action}.`);
      return fieldsOf(form);
    },
    follow: () => {
      if (to === null) throw new Error(`Status ${status} leads nowhere.`);
      return goTo(to);
    },
  };
}

/** What a browser sends for a form nobody has touched; buttons are left out. */
function fieldsOf(form: Element): Readonly<Record<string, string | readonly string[]>> {
  const fields: Record<string, string[]> = {};
  const put = (name: string | undefined, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), value];
  };
  for (const { tag, attributes, ...element } of [
    ...findAll(form, 'input'),
    ...findAll(form, 'select'),
    ...findAll(form, 'textarea'),
  ]) {
    if ('disabled' in attributes) continue;
    const isTicked = !/^(checkbox|radio)$/.test(attributes.type ?? '') || 'checked' in attributes;
    if (tag === 'input' && isTicked && !/^(submit|button|file)$/.test(attributes.type ?? ''))
      put(attributes.name, attributes.value ?? 'on');
    if (tag === 'textarea') put(attributes.name, rawTextArea(element.children));
    if (tag === 'select') {
      const options = findAll({ tag, attributes, ...element }, 'option');
      const chosen = options.find((each) => 'selected' in each.attributes) ?? options[0];
      if (chosen) put(attributes.name, chosen.attributes.value ?? textOf(chosen));
    }
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

/** A text area's text as it stands, but for the line break that browsers drop at the beginning. */
function rawTextArea(children: Element['children']): string {
  return children
    .map((each) => (typeof each === 'string' ? each : ''))
    .join('')
    .replace(/^\n/, '');
}
