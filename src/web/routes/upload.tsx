import { counted } from '../../../views/format.ts';
import type { FieldError } from '../../../views/frame.ts';
import { UploadPage } from '../../../views/pages/data/upload.tsx';
import { paths } from '../../../views/paths.ts';
import type { SheetChange, UploadPreview, UploadProblem } from '../../../views/upload-view.ts';
import { sheetNames } from '../../domain/workbook.ts';
import { carriedUpload, carryUpload } from '../../exchange/carried-upload.ts';
import type { Upload } from '../../exchange/read-upload.ts';
import { readUploadInThread } from '../../exchange/read-upload-in-thread.ts';
import { writeAnnotatedXlsx } from '../../exchange/write-annotated-xlsx.ts';
import type { Deps } from '../deps.ts';
import { checkEdit, editWorkbook } from '../edit-workbook.ts';
import { RequestError } from '../errors.ts';
import { EXCEL, fileAnswer } from '../file-answer.ts';
import { fieldsOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { checkUpload, uploadProblems } from '../upload-check.ts';
import { editors } from './data.tsx';

/** A file goes through a form together with what surrounds it, which may be 8 MB in all. */
export const MAX_FILE_BYTES = 6 * 1024 * 1024;

const SHOWN_PROBLEMS = 200;

type Shown = {
  readonly errors?: readonly FieldError[];
  readonly preview?: UploadPreview;
  readonly problems?: readonly UploadProblem[];
  readonly problemCount?: number;
  /** The sheets of the file, for an annotated copy; null where it is too large for one. */
  readonly content?: string | null;
  readonly fileName?: string;
};

/** Files put in place of sheets: read and compared first, stored in one edit when the user agrees. */
export function uploadRoutes(deps: Deps): readonly Route[] {
  const show = async (c: Ctx, shown: Shown, status: 200 | 403 | 409 | 422 = 200) =>
    page(c, <UploadPage frame={await frameOf(c, deps)} maxBytes={MAX_FILE_BYTES} {...shown} />, status);
  const refuse = (c: Ctx, message: string, status: 403 | 422 = 422) =>
    show(c, { errors: [{ field: 'file', message }] }, status);

  /** Shows what storing a file would do, or what is wrong with it. `notice` is why it is not stored yet. */
  const compare = async (c: Ctx, upload: Upload, notice: string | null): Promise<Response> => {
    const { stored } = await deps.reading.current(accessOf(c).authority.id);
    const check = checkUpload(upload, stored);
    const content = carryUpload(upload);
    const { fileName } = upload;
    switch (check.kind) {
      case 'invalid': {
        const count = check.problems.length;
        const problems = uploadProblems(check.problems.slice(0, SHOWN_PROBLEMS), upload);
        const message = `${counted(count, 'problem', 'problems')} in ${fileName}, listed below. Nothing was stored.`;
        const errors = [{ field: 'problems', message }];
        return show(c, { errors, problems, problemCount: count, content, fileName }, 422);
      }
      case 'same':
        return show(c, {
          errors: [],
          fileName,
          content: null,
          ...{ preview: { fileName, content: '', revision: stored.revision, sheets: [], others: [] } },
        });
      case 'changes': {
        const refused = await checkEdit(c, deps, check.changes);
        if (refused?.kind === 'not_yours') return refuse(c, refused.message, 403);
        if (content === null)
          return refuse(c, 'The file is too much to check at once. Send fewer sheets at a time.');
        const inFile = new Set(upload.sheets.map(([name]) => name));
        const others = sheetNames.filter((name) => stored.sheets[name] && !inFile.has(name));
        const preview = { fileName, content, revision: stored.revision, sheets: check.sheets, others };
        const errors = notice === null ? [] : [{ field: 'changes', message: notice }];
        return show(c, { preview, errors }, notice === null ? 200 : 409);
      }
    }
  };

  const store = async (c: Ctx, upload: Upload, seenRevision: number): Promise<Response> => {
    const { authority } = accessOf(c);
    const { stored } = await deps.reading.current(authority.id);
    if (stored.revision !== seenRevision) return compare(c, upload, await whatChanged(seenRevision));
    const check = checkUpload(upload, stored);
    if (check.kind !== 'changes') return compare(c, upload, null);
    const summary = `Uploaded ${upload.fileName.slice(0, 80)}: ${summaryOf(check.sheets)}`;
    const result = await editWorkbook(c, deps, summary, check.changes);
    switch (result.kind) {
      case 'stored':
        deps.log.info({ authority: authority.code, rows: check.changes.length }, 'file stored');
        return done(c, paths.data(authority.code), `Saved. ${summary}.`);
      case 'not_yours':
        return refuse(c, result.message, 403);
      case 'clash':
      case 'invalid':
        return compare(c, upload, await whatChanged(seenRevision));
    }
    async function whatChanged(revision: number): Promise<string> {
      const edits = await deps.stores.workbooks.history(authority.id, { limit: 1 });
      const [last] = edits.filter((edit) => edit.revision > revision);
      const who = last
        ? `${last.personName} changed the workbook meanwhile (${last.summary})`
        : 'The workbook was changed meanwhile';
      return `${who}, so nothing was stored. Below is what storing the file would do now: check it and store again.`;
    }
  };

  return [
    { method: 'get', path: '/:authority/upload', access: editors, handle: (c) => show(c, {}) },
    {
      method: 'post',
      path: '/:authority/upload',
      access: editors,
      handle: async (c) => {
        const form = Object.fromEntries(await fieldsOf(c));
        if (typeof form.content === 'string') {
          const upload = carriedUpload(form.content);
          if (upload === null) return refuse(c, 'The file did not come back whole. Choose it again.');
          const seen = Number(form.revision);
          return form.store === 'yes' ? store(c, upload, seen) : compare(c, upload, null);
        }
        const sent = form.file;
        if (!(sent instanceof File) || sent.name === '') return refuse(c, 'Choose a file.');
        if (sent.size > MAX_FILE_BYTES) {
          return refuse(
            c,
            `The file has ${megabytes(sent.size)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB are taken. Send fewer sheets at a time.`,
          );
        }
        const read = await readUploadInThread(sent.name.slice(0, 200), Buffer.from(await sent.arrayBuffer()));
        return read.ok ? compare(c, read.upload, null) : refuse(c, read.message);
      },
    },
    {
      method: 'post',
      path: '/:authority/upload/marked',
      access: editors,
      handle: async (c) => {
        const form = Object.fromEntries(await fieldsOf(c));
        const upload = typeof form.content === 'string' ? carriedUpload(form.content) : null;
        if (upload === null)
          throw new RequestError('invalid', 'The file did not come back whole. Upload it again.');
        const { stored } = await deps.reading.current(accessOf(c).authority.id);
        const check = checkUpload(upload, stored);
        const problems = check.kind === 'invalid' ? check.problems : [];
        const name = upload.fileName.replace(/\.[^.]*$/, '');
        return fileAnswer(c, await writeAnnotatedXlsx(upload.sheets, problems), EXCEL, `${name} marked.xlsx`);
      },
    },
  ];
}

function summaryOf(sheets: readonly SheetChange[]): string {
  return sheets
    .filter(({ added, changed, removed }) => added + changed + removed > 0)
    .map(({ sheet, added, changed, removed }) => {
      const parts = [
        [added, 'added'],
        [changed, 'changed'],
        [removed, 'removed'],
      ] as const;
      const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
      return `${sheet} ${told.join(', ')}`;
    })
    .join('; ');
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
