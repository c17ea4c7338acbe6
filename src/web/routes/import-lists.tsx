import type { FieldError } from '../../../views/frame.ts';
import { namesOf } from '../../../views/names.ts';
import { ListsPage } from '../../../views/pages/import/lists.tsx';
import { NothingReadPage } from '../../../views/pages/import/nothing-read.tsx';
import { TeamsPage } from '../../../views/pages/import/teams.tsx';
import { paths } from '../../../views/paths.ts';
import { type Day, dayOfMoment } from '../../domain/day.ts';
import { listTitles } from '../../domain/list-titles.ts';
import { teamKey } from '../../domain/team-places.ts';
import { readCouncilFiles } from '../../exchange/council-files/read-council-files.ts';
import { readDate } from '../../exchange/council-files/read-date.ts';
import type { Deps } from '../deps.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { keepReading, needsHaveChanged, teamRows, workbookOfPage } from '../import-facts.ts';
import { done, page } from '../page.ts';
import { accessOf, type Route, visitorOf } from '../route.ts';
import { fileFormOf } from '../uploaded-files.ts';
import { importers, showImport } from './import.tsx';

/** Lists of the case system: read and counted, looked at, and their teams put into localities. */
export function importListRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/:authority/import/lists',
      access: importers,
      handle: async (c) => {
        const form = await fileFormOf(c);
        const files = await form.files('lists');
        const [from, to] = [form.text('from'), form.text('to')];
        const today = dayOfMoment(deps.clock());
        const { stated, errors } = readPeriod(from, to, today);
        const none =
          files.length === 0 ? [{ field: 'lists', message: 'Choose the files with the lists.' }] : [];
        if (errors.length + none.length > 0) {
          return showImport(c, deps, { from, to, errors: [...none, ...errors] });
        }
        const { workbook } = await workbookOfPage(c, deps);
        const figures = await readCouncilFiles(files, { needs: workbook.needs, stated, today });
        if (figures.sheets.every(({ list }) => list === null)) {
          const why = figures.problems.listed.slice(0, 5).map(({ file, message }) => `${file}: ${message}`);
          const message =
            'None of the lists was found in these files. Each needs its header row with the published column names, such as Child Unique ID and Date of Contact.';
          const told = [message, ...why].map((each) => ({ field: 'lists', message: each }));
          return showImport(c, deps, { from, to, errors: told });
        }
        await keepReading(c, deps, 'lists', figures);
        return done(
          c,
          paths.importLists(accessOf(c).authority.code),
          'The lists were read and counted. Nothing of the plan has changed.',
        );
      },
    },
    {
      method: 'get',
      path: '/:authority/import/lists',
      access: importers,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const [kept, { workbook }, frame] = await Promise.all([
          deps.stores.councilReadings.get(authority.id, 'lists'),
          workbookOfPage(c, deps),
          frameOf(c, deps),
        ]);
        if (kept === null)
          return page(c, <NothingReadPage frame={frame} title="What was read" what="A list" />);
        const { figures } = kept;
        const needsChanged = needsHaveChanged(figures, workbook.needs);
        const facts = { frame, figures, titles: listTitles, names: namesOf([workbook]), needsChanged };
        return page(c, <ListsPage {...facts} />);
      },
    },
    {
      method: 'get',
      path: '/:authority/import/teams',
      access: importers,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const [kept, { workbook }, frame, places] = await Promise.all([
          deps.stores.councilReadings.get(authority.id, 'lists'),
          workbookOfPage(c, deps),
          frameOf(c, deps),
          deps.stores.teamPlaces.list(authority.id),
        ]);
        if (kept === null)
          return page(c, <NothingReadPage frame={frame} title="Teams and localities" what="A list" />);
        const known = new Set(workbook.localities.map(({ locality }) => locality));
        const teams = teamRows(kept.figures, places, known);
        return page(c, <TeamsPage frame={frame} teams={teams} localities={workbook.localities} />);
      },
    },
    {
      method: 'post',
      path: '/:authority/import/teams',
      access: importers,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { id, name } = visitorOf(c).person;
        const { workbook } = await workbookOfPage(c, deps);
        const form = await formOf(c);
        const allowed = new Set(['', '*', '-', ...workbook.localities.map(({ locality }) => locality)]);
        const places = new Map<string, string>();
        for (let index = 0; form.all(`team-${index}`).length > 0; index++) {
          const place = form.text(`place-${index}`);
          if (allowed.has(place)) places.set(teamKey(form.exact(`team-${index}`)).slice(0, 120), place);
        }
        await deps.stores.teamPlaces.put(authority.id, { id, name }, places);
        return done(c, paths.importDemand(authority.code), 'The localities of the teams are remembered.');
      },
    },
  ];
}

/** The stated period: both days or neither. */
function readPeriod(
  from: string,
  to: string,
  today: Day,
): {
  readonly stated: { readonly from: Day; readonly to: Day } | null;
  readonly errors: readonly FieldError[];
} {
  if (from === '' && to === '') return { stated: null, errors: [] };
  const [first, last] = [readDate(from), readDate(to)];
  const errors: FieldError[] = [];
  const say = (field: string, message: string) => errors.push({ field, message });
  if (first === null)
    say('from', 'Write the first day of the lists, such as 1/4/2024, or leave both days blank.');
  if (last === null)
    say('to', 'Write the last day of the lists, such as 31/3/2025, or leave both days blank.');
  if (last !== null && last > today + 1) say('to', 'The last day of the lists is in the future. Correct it.');
  if (first !== null && last !== null && last - first < 27) {
    say('to', 'The lists must cover at least four weeks, or a year cannot be told from them.');
  }
  return { stated: errors.length === 0 ? { from: first!, to: last! } : null, errors };
}
