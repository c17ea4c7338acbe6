import { DownloadPage } from '../../../views/pages/data/download.tsx';
import { rawWorkbook } from '../../domain/raw-workbook.ts';
import { type RawWorkbook, sheetNames } from '../../domain/workbook.ts';
import { starterTables } from '../../exchange/starter-workbook.ts';
import { writeCsvArchive } from '../../exchange/write-csv-archive.ts';
import { writeXlsx } from '../../exchange/write-xlsx.ts';
import { writeXlsxInThread } from '../../exchange/write-xlsx-in-thread.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { mayEditSheet } from '../edit-workbook.ts';
import { RequestError } from '../errors.ts';
import { EXCEL, fileAnswer, ZIP } from '../file-answer.ts';
import { frameOf } from '../frame.ts';
import { page } from '../page.ts';
import { isShown, planOfPage } from '../plan-of.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

/** The workbook as files. Every member may have them: they hold what the pages show. */
export function downloadRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/download',
      access: everyMember,
      handle: async (c) => {
        const { scenario, scenarios } = await planOfPage(c, deps);
        return page(
          c,
          <DownloadPage
            frame={await frameOf(c, deps)}
            scenarios={scenarios}
            scenario={scenario?.code ?? null}
            mayUpload={sheetNames.some((sheet) => mayEditSheet(accessOf(c), sheet))}
          />,
        );
      },
    },
    {
      method: 'get',
      path: '/:authority/download/excel',
      access: everyMember,
      handle: async (c) => {
        const view = await planOfPage(c, deps);
        const plan = isShown(view)
          ? {
              plan: view.answer,
              planned: view.planned,
              madeAt: view.done?.finishedAt ?? null,
              editsSince: view.editsSince,
            }
          : null;
        const { authority } = accessOf(c);
        const day = deps.clock().toISOString().slice(0, 10);
        const about = [
          `${authority.name}: planning workbook of ${day}${view.scenario ? `, with the edits of the scenario “${view.scenario.name}”` : ''}`,
          ...(view.scenario ? ['Uploading this file would make the scenario the workbook itself.'] : []),
        ];
        const bytes = await writeXlsxInThread({ workbook: await workbookOf(c, deps), about, plan });
        return fileAnswer(c, bytes, EXCEL, `${nameOf(c, day)}.xlsx`);
      },
    },
    {
      method: 'get',
      path: '/:authority/download/csv',
      access: everyMember,
      handle: async (c) => {
        const bytes = writeCsvArchive(await workbookOf(c, deps));
        return fileAnswer(c, bytes, ZIP, `${nameOf(c, deps.clock().toISOString().slice(0, 10))}.zip`);
      },
    },
    {
      method: 'get',
      path: '/:authority/download/template',
      access: everyMember,
      handle: async (c) => {
        const about = ['Template of a planning workbook: replace the made-up rows by your own'];
        const workbook = rawWorkbook(starterTables());
        return fileAnswer(
          c,
          await writeXlsx({ workbook, about, plan: null }),
          EXCEL,
          'skillmix-template.xlsx',
        );
      },
    },
  ];
}

/** The stored workbook, or as the scenario of the query makes it. */
async function workbookOf(c: Ctx, deps: Deps): Promise<RawWorkbook> {
  const current = await deps.reading.current(accessOf(c).authority.id);
  const scenario = c.req.query('scenario') || null;
  if (scenario === null) return current.raw;
  const result = deps.reading.withScenario(current, scenario);
  if (result.ok) return result.raw;
  const [problem] = result.problems;
  const code = problem?.column === 'scenario' ? 'not_found' : 'invalid';
  throw new RequestError(code, `The scenario cannot be downloaded: ${problem?.message ?? ''}`);
}

function nameOf(c: Ctx, day: string): string {
  const scenario = c.req.query('scenario') || null;
  const parts = [accessOf(c).authority.code, ...(scenario === null ? [] : [scenario]), day];
  return parts.join('-').replace(/[^A-Za-z0-9_.-]/g, '_');
}
