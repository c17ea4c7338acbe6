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

/** Reads the form of a request. Files are left out. */
export async function formOf(c: Ctx): Promise<Form> {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string): readonly string[] => {
    const given = Object.hasOwn(body, name) ? body[name] : undefined;
    return [given].flat().filter((each) => typeof each === 'string');
  };
  const exact = (name: string) => all(name)[0] ?? '';
  const values = Object.fromEntries(Object.keys(body).map((name) => [name, exact(name)]));
  return { exact, all, values, text: (name) => exact(name).trim() };
}
