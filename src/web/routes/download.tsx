import { DownloadPage } from '../../../views/pages/data/download.tsx';
import type { PlanInView } from '../../../views/plan-in-view.ts';
import { rawWorkbook } from '../../domain/raw-workbook.ts';
import { hiddenInEither } from '../../domain/small-numbers/hidden-in-either.ts';
import { type HiddenWork, nothingHidden } from '../../domain/small-numbers/hidden-work.ts';
import { sheetNames, type Workbook } from '../../domain/workbook.ts';
import { hideInPlan } from '../../exchange/small-numbers/hide-in-plan.ts';
import { hideInWorkbook } from '../../exchange/small-numbers/hide-in-workbook.ts';
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
import type { CurrentWorkbook } from '../reading.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { hiddenInDocument, SMALL_NUMBERS_HIDDEN, smallNumbersIn } from '../small-numbers.ts';

/** The workbook as files. Every member may have them: they hold what the pages show, but small numbers only for those who may have them. */
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
            mayHaveSmallNumbers={accessOf(c).seesSmallNumbers}
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
        const { view, raw, hidden, isWhole } = await documentOf(c, deps);
        const plan = isShown(view)
          ? {
              plan: hideInPlan(view.answer, isWhole ? nothingHidden : hidden),
              planned: view.planned,
              madeAt: view.done?.finishedAt ?? null,
              editsSince: view.editsSince,
            }
          : null;
        const { authority } = accessOf(c);
        const day = deps.clock().toISOString().slice(0, 10);
        const about = [
          `${authority.name}: planning workbook of ${day}${view.scenario ? `, with the edits of the scenario “${view.scenario.name}”` : ''}`,
          ...(hidden.cells.length > 0 ? [isWhole ? HOLDS_SMALL_NUMBERS : SMALL_NUMBERS_LEFT_OUT] : []),
          ...(view.scenario ? ['Uploading this file would make the scenario the workbook itself.'] : []),
        ];
        const workbook = isWhole ? raw : hideInWorkbook(raw, hidden);
        const bytes = await writeXlsxInThread({ workbook, about, plan });
        return fileAnswer(c, bytes, EXCEL, `${nameOf(c, day, !isWhole && hidden.cells.length > 0)}.xlsx`);
      },
    },
    {
      method: 'get',
      path: '/:authority/download/csv',
      access: everyMember,
      handle: async (c) => {
        const { raw, hidden, isWhole } = await documentOf(c, deps);
        const bytes = writeCsvArchive(isWhole ? raw : hideInWorkbook(raw, hidden));
        const day = deps.clock().toISOString().slice(0, 10);
        return fileAnswer(c, bytes, ZIP, `${nameOf(c, day, !isWhole && hidden.cells.length > 0)}.zip`);
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

/** What the notes of a file say of small numbers. */
const HOLDS_SMALL_NUMBERS =
  'Holds small numbers of families: not for publication. The Download page also makes the file without them.';
const SMALL_NUMBERS_LEFT_OUT =
  'Small numbers of families are left out: c stands for 1 to 5 families, and for what these could be worked out from. The file cannot be uploaded again; ask somebody who may have small numbers for a whole one.';

/** What a file is made of: the plan in view, the text, what is hidden of both, and whether the visitor has it whole. */
async function documentOf(c: Ctx, deps: Deps) {
  const view = await planOfPage(c, deps);
  const current = await deps.reading.current(accessOf(c).authority.id);
  const edited = scenarioOf(c, deps, current);
  const isWhole = smallNumbersIn(c, 'shown') === 'shown';
  return {
    view,
    raw: edited?.raw ?? current.raw,
    hidden: isWhole && !current.result.ok ? nothingHidden : hiddenIn(current, view, edited?.workbook ?? null),
    isWhole,
  };
}

/** What is hidden of the plan, which may answer older data, and of the scenario as it is now, which may have no plan yet. */
function hiddenIn(current: CurrentWorkbook, view: PlanInView, edited: Workbook | null): HiddenWork {
  const ofPlan = hiddenInDocument(current, view);
  if (edited === null) return ofPlan;
  return hiddenInEither(ofPlan, hiddenInDocument(current, { scenario: view.scenario, planned: edited }));
}

/** The stored workbook as the scenario of the query makes it; null for the baseline. */
function scenarioOf(c: Ctx, deps: Deps, current: CurrentWorkbook) {
  const scenario = c.req.query('scenario') || null;
  if (scenario === null) return null;
  const result = deps.reading.withScenario(current, scenario);
  if (result.ok) return result;
  const [problem] = result.problems;
  const code = problem?.column === 'scenario' ? 'not_found' : 'invalid';
  throw new RequestError(code, `The scenario cannot be downloaded: ${problem?.message ?? ''}`);
}

function nameOf(c: Ctx, day: string, isHidden: boolean): string {
  const scenario = c.req.query('scenario') || null;
  const parts = [accessOf(c).authority.code, ...(scenario === null ? [] : [scenario]), day];
  if (isHidden) parts.push(SMALL_NUMBERS_HIDDEN);
  return parts.join('-').replace(/[^A-Za-z0-9_.-]/g, '_');
}
