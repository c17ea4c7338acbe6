import type { FieldError } from '../../../views/frame.ts';
import { namesOf } from '../../../views/names.ts';
import type { EditTrouble } from '../../../views/pages/import/edit-troubles.tsx';
import { NothingReadPage } from '../../../views/pages/import/nothing-read.tsx';
import { ImportSkillsPage } from '../../../views/pages/import/skills.tsx';
import { paths } from '../../../views/paths.ts';
import { type MatrixOptions, proposeSkills } from '../../domain/propose-skills.ts';
import { readSkillsMatrix } from '../../exchange/council-files/read-skills-matrix.ts';
import type { Deps } from '../deps.ts';
import { editWorkbook } from '../edit-workbook.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { keepReading, refusalOf, workbookOfPage } from '../import-facts.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { fileFormOf } from '../uploaded-files.ts';
import { importers, showImport } from './import.tsx';

type Told = {
  readonly errors: readonly FieldError[];
  readonly troubles: readonly EditTrouble[];
  readonly status: 409 | 422;
};

/** A skills matrix: read, compared with the staff sheet, and stored when the user agrees. */
export function importSkillRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/:authority/import/skills',
      access: importers,
      handle: async (c) => {
        const [file] = await (await fileFormOf(c)).files('skills');
        const refuse = (message: string) => showImport(c, deps, { errors: [{ field: 'skills', message }] });
        if (!file) return refuse('Choose the file with the skills matrix.');
        const { workbook } = await workbookOfPage(c, deps);
        const staff = workbook.staff.map((row) => row.staff);
        const read = await readSkillsMatrix(file, { needs: workbook.needs, staff });
        if (!read.ok) return refuse(`${read.problem.file}: ${read.problem.message}`);
        await keepReading(c, deps, 'skills', read.matrix);
        return done(
          c,
          paths.importSkills(accessOf(c).authority.code),
          'The matrix was read. Nothing has been stored in the staff sheet.',
        );
      },
    },
    {
      method: 'get',
      path: '/:authority/import/skills',
      access: importers,
      handle: (c) =>
        showSkills(
          c,
          deps,
          optionsOf((name) => c.req.query(name)),
          null,
        ),
    },
    {
      method: 'post',
      path: '/:authority/import/skills/store',
      access: importers,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const options = optionsOf((await formOf(c)).text);
        const kept = await deps.stores.councilReadings.get(authority.id, 'skills');
        if (kept === null) return showSkills(c, deps, options, null);
        const { stored } = await workbookOfPage(c, deps);
        const { changes, skills } = proposeSkills(kept.figures, stored.sheets.staff, options);
        if (changes.length === 0) {
          return done(
            c,
            paths.importSkills(authority.code),
            'The staff sheet says what the matrix says already.',
          );
        }
        const summary = `Skills matrix: ${skills.length} skills of ${changes.length} staff rows`;
        const result = await editWorkbook(c, deps, summary, changes);
        if (result.kind === 'stored')
          return done(c, paths.sheet(authority.code, 'staff'), `Saved. ${summary}.`);
        const { message, troubles, status } = refusalOf(result, changes, stored);
        return showSkills(c, deps, options, { errors: [{ field: 'main', message }], troubles, status });
      },
    },
  ];
}

async function showSkills(c: Ctx, deps: Deps, options: MatrixOptions, told: Told | null): Promise<Response> {
  const [kept, { workbook, stored }, frame] = await Promise.all([
    deps.stores.councilReadings.get(accessOf(c).authority.id, 'skills'),
    workbookOfPage(c, deps),
    frameOf(c, deps),
  ]);
  if (kept === null) {
    return page(c, <NothingReadPage frame={frame} title="Changes to skills" what="A skills matrix" />);
  }
  const proposal = proposeSkills(kept.figures, stored.sheets.staff, options);
  const view = (
    <ImportSkillsPage
      {...{ frame, proposal, matrix: kept.figures, names: namesOf([workbook]), blanks: options.blanks }}
      tick={String(options.tick)}
      errors={told?.errors}
      troubles={told?.troubles}
    />
  );
  return page(c, view, told?.status ?? 200);
}

/** A tick is level 2 and a blank takes away, unless said otherwise. */
function optionsOf(sent: (name: string) => string | undefined): MatrixOptions {
  const tick = sent('tick');
  return {
    tick: tick === '1' ? 1 : tick === '3' ? 3 : 2,
    blanks: sent('blanks') === 'keep' ? 'keep' : 'remove',
  };
}
