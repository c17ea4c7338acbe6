import { namesOf } from '../../../views/names.ts';
import type { EditTrouble } from '../../../views/pages/import/edit-troubles.tsx';
import { NothingReadPage } from '../../../views/pages/import/nothing-read.tsx';
import { ImportPredictedPage } from '../../../views/pages/import/predicted.tsx';
import { paths } from '../../../views/paths.ts';
import { comparePredicted, isUsable, usePredicted } from '../../domain/compare-predicted.ts';
import { readPredictedDemand } from '../../exchange/council-files/read-predicted-demand.ts';
import type { Deps } from '../deps.ts';
import { editWorkbook } from '../edit-workbook.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { changeCounts, keepReading, refusalOf, workbookOfPage } from '../import-facts.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { fileFormOf } from '../uploaded-files.ts';
import { importers, showImport } from './import.tsx';

type Told = {
  readonly message: string;
  readonly troubles: readonly EditTrouble[];
  readonly status: 409 | 422;
};

/** Predicted demand: read, set beside the demand, and put in its place only where that is chosen. */
export function importPredictedRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/:authority/import/predicted',
      access: importers,
      handle: async (c) => {
        const [file] = await (await fileFormOf(c)).files('predicted');
        const refuse = (message: string) =>
          showImport(c, deps, { errors: [{ field: 'predicted', message }] });
        if (!file) return refuse('Choose the file with the predicted demand.');
        const { workbook } = await workbookOfPage(c, deps);
        const { localities, needs, settings } = workbook;
        const read = await readPredictedDemand(file, { localities, needs, periods: settings.periods });
        if (!read.ok) return refuse(`${read.problem.file}: ${read.problem.message}`);
        await keepReading(c, deps, 'predicted', read.predicted);
        const to = paths.importPredicted(accessOf(c).authority.code);
        return done(c, to, 'The predictions were read. The demand stays as it is.');
      },
    },
    {
      method: 'get',
      path: '/:authority/import/predicted',
      access: importers,
      handle: (c) => showPredicted(c, deps, [], null),
    },
    {
      method: 'post',
      path: '/:authority/import/predicted/use',
      access: importers,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const chosen = (await formOf(c)).all('use');
        const kept = await deps.stores.councilReadings.get(authority.id, 'predicted');
        if (kept === null) return showPredicted(c, deps, chosen, null);
        const { workbook, stored } = await workbookOfPage(c, deps);
        const rows = comparePredicted(kept.figures, workbook).filter(({ key }) => chosen.includes(key));
        const changes = usePredicted(rows, kept.figures.file, workbook, stored.sheets.demand);
        if (changes.length === 0) {
          const message = 'Tick the predictions that shall take the place of the demand.';
          return showPredicted(c, deps, chosen, { message, troubles: [], status: 422 });
        }
        const summary = `Predicted demand used: ${changeCounts(changes)}`;
        const result = await editWorkbook(c, deps, summary, changes);
        if (result.kind === 'stored')
          return done(c, paths.sheet(authority.code, 'demand'), `Saved. ${summary}.`);
        return showPredicted(c, deps, chosen, refusalOf(result, changes, stored));
      },
    },
  ];
}

async function showPredicted(
  c: Ctx,
  deps: Deps,
  chosen: readonly string[],
  told: Told | null,
): Promise<Response> {
  const [kept, { workbook }, frame] = await Promise.all([
    deps.stores.councilReadings.get(accessOf(c).authority.id, 'predicted'),
    workbookOfPage(c, deps),
    frameOf(c, deps),
  ]);
  if (kept === null) {
    return page(c, <NothingReadPage frame={frame} title="Predicted demand" what="Predicted demand" />);
  }
  const lines = comparePredicted(kept.figures, workbook).map((row) => ({
    ...row,
    usable: isUsable(row, workbook),
    chosen: chosen.includes(row.key),
  }));
  const view = (
    <ImportPredictedPage
      {...{ frame, lines, predicted: kept.figures, names: namesOf([workbook]) }}
      errors={told === null ? [] : [{ field: 'main', message: told.message }]}
      troubles={told?.troubles}
    />
  );
  return page(c, view, told?.status ?? 200);
}
