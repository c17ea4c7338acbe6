import { counted } from '../../../views/format.ts';
import type { FieldError } from '../../../views/frame.ts';
import { ImportPage } from '../../../views/pages/import/import.tsx';
import { paths } from '../../../views/paths.ts';
import { only } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

/** Who may hand in files: they hold personal data until they are counted, and what they lead to changes demand and staff. */
export const importers = only('analyst');

const kinds = ['lists', 'skills', 'predicted'] as const;

/** Where files are handed in, and where what was counted is forgotten again. */
export function importRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/import',
      access: importers,
      handle: (c) => showImport(c, deps),
    },
    {
      method: 'post',
      path: '/:authority/import/:kind/forget',
      access: importers,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const kind = kinds.find((each) => each === c.req.param('kind'));
        if (kind === undefined) return notFound('There are no such files.');
        await deps.stores.councilReadings.forget(authority.id, kind);
        return done(
          c,
          paths.import(authority.code),
          'The counts are forgotten. The plan’s figures stay as they are.',
        );
      },
    },
  ];
}

/** The page where files are handed in; with what was typed where something is wrong with it. */
export async function showImport(
  c: Ctx,
  deps: Deps,
  typed: { readonly from?: string; readonly to?: string; readonly errors?: readonly FieldError[] } = {},
): Promise<Response> {
  const { id } = accessOf(c).authority;
  const { councilReadings } = deps.stores;
  const [lists, skills, predicted] = await Promise.all([
    councilReadings.get(id, 'lists'),
    councilReadings.get(id, 'skills'),
    councilReadings.get(id, 'predicted'),
  ]);
  const kept = {
    lists: lists && {
      ...lists,
      what: counted(lists.figures.sheets.filter(({ list }) => list !== null).length, 'list', 'lists'),
    },
    skills: skills && { ...skills, what: counted(skills.figures.rows.length, 'staff row', 'staff rows') },
    predicted: predicted && {
      ...predicted,
      what: counted(predicted.figures.rows.length, 'prediction', 'predictions'),
    },
  };
  const view = <ImportPage frame={await frameOf(c, deps)} kept={kept} now={deps.clock()} {...typed} />;
  return page(c, view, typed.errors ? 422 : 200);
}
