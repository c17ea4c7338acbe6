import { namesOf } from '../../../views/names.ts';
import { ImportDemandPage } from '../../../views/pages/import/demand.tsx';
import type { EditTrouble } from '../../../views/pages/import/edit-troubles.tsx';
import { NothingReadPage } from '../../../views/pages/import/nothing-read.tsx';
import { paths } from '../../../views/paths.ts';
import type { CouncilFigures } from '../../domain/council-figures.ts';
import type { PredictedDemand } from '../../domain/council-readings.ts';
import { proposeDemand } from '../../domain/propose-demand.ts';
import type { TeamPlaces } from '../../domain/team-places.ts';
import type { Deps } from '../deps.ts';
import { editWorkbook } from '../edit-workbook.ts';
import { formOf } from '../form.ts';
import { type DemandFormRead, readDemandForm } from '../forms/demand-form.ts';
import { frameOf } from '../frame.ts';
import { changeCounts, refusalOf, standingPlaces, workbookOfPage } from '../import-facts.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { importers } from './import.tsx';

type Told = {
  readonly message: string;
  readonly troubles: readonly EditTrouble[];
  readonly status: 409 | 422;
};

/** The demand that the counted lists would make: shown, and stored when the user agrees. */
export function importDemandRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/import/demand',
      access: importers,
      handle: (c) => showDemand(c, deps, (name) => c.req.query(name) ?? null, null),
    },
    {
      method: 'post',
      path: '/:authority/import/demand',
      access: importers,
      handle: async (c) => {
        const form = await formOf(c);
        const sent = (name: string) => form.all(name)[0] ?? null;
        const { figures, places, workbook, stored } = await counted(c, deps);
        const { options } = readDemandForm(sent, workbook);
        if (figures === null || options === null) return showDemand(c, deps, sent, null);
        const { changes } = proposeDemand(figures, places, workbook, stored.sheets.demand, options);
        const { code } = accessOf(c).authority;
        if (changes.length === 0)
          return done(c, paths.importDemand(code), 'The demand is what the lists say already.');
        const summary = `Demand from the council’s own lists: ${changeCounts(changes)}`;
        const result = await editWorkbook(c, deps, summary, changes);
        if (result.kind === 'stored') return done(c, paths.sheet(code, 'demand'), `Saved. ${summary}.`);
        return showDemand(c, deps, sent, refusalOf(result, changes, stored));
      },
    },
  ];
}

async function showDemand(
  c: Ctx,
  deps: Deps,
  sent: (name: string) => string | null,
  told: Told | null,
): Promise<Response> {
  const { figures, predicted, places, workbook, stored } = await counted(c, deps);
  const frame = await frameOf(c, deps);
  if (figures === null)
    return page(c, <NothingReadPage frame={frame} title="Changes to demand" what="A list" />);
  const { form, options, errors }: DemandFormRead = readDemandForm(sent, workbook);
  const proposal = options && proposeDemand(figures, places, workbook, stored.sheets.demand, options);
  const all = [...errors, ...(told === null ? [] : [{ field: 'main', message: told.message }])];
  const view = (
    <ImportDemandPage
      {...{ frame, form, proposal, names: namesOf([workbook]), errors: all, troubles: told?.troubles ?? [] }}
      leadNeeds={workbook.needs.filter(({ lead }) => lead)}
      predicted={predictedByPlace(predicted)}
    />
  );
  return page(c, view, told?.status ?? (errors.length > 0 ? 422 : 200));
}

async function counted(c: Ctx, deps: Deps) {
  const { id } = accessOf(c).authority;
  const [lists, predicted, places, { workbook, stored }] = await Promise.all([
    deps.stores.councilReadings.get(id, 'lists'),
    deps.stores.councilReadings.get(id, 'predicted'),
    deps.stores.teamPlaces.list(id),
    workbookOfPage(c, deps),
  ]);
  const figures: CouncilFigures | null = lists?.figures ?? null;
  const known = new Set(workbook.localities.map(({ locality }) => locality));
  const standing: TeamPlaces = standingPlaces(places, known);
  return { figures, predicted: predicted?.figures ?? null, places: standing, workbook, stored };
}

/** Predictions for every period by locality and need, as text. */
function predictedByPlace(predicted: PredictedDemand | null): ReadonlyMap<string, string> {
  const rows = (predicted?.rows ?? []).filter(({ period, families }) => period === null && families !== null);
  return new Map(
    rows.map(({ locality, need, families }) => {
      const { atLeast, atMost } = families!;
      return [`${locality} ${need}`, atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`];
    }),
  );
}
