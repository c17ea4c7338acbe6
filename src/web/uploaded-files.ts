import type { NamedFile } from '../exchange/council-files/records.ts';
import { fieldsOf } from './form.ts';
import type { Ctx } from './route.ts';

/** A form with files. */
export type FileForm = {
  /** One field without the blanks around it; '' where it was not sent. */
  readonly text: (name: string) => string;
  /** The files of a field in the order they were chosen. */
  readonly files: (name: string) => Promise<readonly NamedFile[]>;
};

/** Reads a form that may carry files. A file field left empty sends a file without a name: it is none. */
export async function fileFormOf(c: Ctx): Promise<FileForm> {
  const fields = await fieldsOf(c);
  const all = (name: string) => fields.getAll(name);
  return {
    text: (name) => {
      const value = all(name).find((each) => typeof each === 'string');
      return typeof value === 'string' ? value.trim() : '';
    },
    files: (name) =>
      Promise.all(
        all(name)
          .filter((each) => each instanceof File)
          .filter((file) => file.name !== '')
          .map(async (file) => ({
            name: file.name.replaceAll('\0', '').slice(0, 200),
            bytes: new Uint8Array(await file.arrayBuffer()),
          })),
      ),
  };
}
