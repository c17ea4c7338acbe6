import { RequestError } from './errors.ts';
import type { Ctx } from './route.ts';

/** The fields of a form that was sent. */
export type Form = {
  /** One field without the blanks around it; '' where it was not sent. */
  readonly text: (name: string) => string;
  /** One field as it was typed, for passwords. */
  readonly exact: (name: string) => string;
  /** All fields of a name: the boxes that were ticked. */
  readonly all: (name: string) => readonly string[];
  /** The first field of every name, as typed: for showing a form again. */
  readonly values: Readonly<Record<string, string>>;
};

/** Reads the form of a request. Files are left out; the character 0, which no database holds, is replaced. */
export async function formOf(c: Ctx): Promise<Form> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of await fieldsOf(c)) {
    if (typeof value !== 'string') continue;
    const text = value.replaceAll('\0', '\u{FFFD}');
    const known = fields.get(name);
    if (known) known.push(text);
    else fields.set(name, [text]);
  }
  const all = (name: string): readonly string[] => fields.get(name) ?? [];
  const exact = (name: string) => all(name)[0] ?? '';
  const values = Object.fromEntries([...fields].map(([name, [first = '']]) => [name, first]));
  return { exact, all, values, text: (name) => exact(name).trim() };
}

/** The fields of a form in the order in which they were sent; none where no form was sent. */
export async function fieldsOf(c: Ctx): Promise<FormData> {
  if (
    !/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(c.req.header('content-type') ?? '')
  ) {
    return new FormData();
  }
  try {
    return await c.req.formData();
  } catch (error) {
    // What was sent is no form; anything else (such as a body that is too large) is not for here.
    if (!(error instanceof TypeError)) throw error;
    throw new RequestError(
      'invalid',
      'The form could not be read. Open the page again and send it once more.',
    );
  }
}
