import type { Ctx } from './route.ts';

/** The fields of a form that was sent. */
export type Form = {
  /** One field without the blanks around it; '' where it was not sent. */
  readonly text: (name: string) => string;
  /** One field as it was typed, for passwords. */
  readonly exact: (name: string) => string;
  /** All fields of a name: the boxes that were ticked. */
  readonly all: (name: string) => readonly string[];
};

/** Reads the form of a request. Files are left out. */
export async function formOf(c: Ctx): Promise<Form> {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string): readonly string[] => {
    const given = Object.hasOwn(body, name) ? body[name] : undefined;
    return [given].flat().filter((each) => typeof each === 'string');
  };
  const exact = (name: string) => all(name)[0] ?? '';
  return { exact, all, text: (name) => exact(name).trim() };
}
