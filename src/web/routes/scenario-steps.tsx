import type { ChangeValues } from '../../../views/change-form.ts';
import { editWords } from '../../../views/edit-words.ts';
import type { FieldError } from '../../../views/frame.ts';
import { EditStepPage } from '../../../views/pages/scenarios/edit-step-page.tsx';
import { paths } from '../../../views/paths.ts';
import { changeForm } from '../change-forms/all-forms.ts';
import { problemsOfEdits } from '../change-forms/check-edits.ts';
import type { Deps } from '../deps.ts';
import { errorsOfEdit } from '../edit-errors.ts';
import { editWorkbook } from '../edit-workbook.ts';
import { notFound } from '../errors.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { addSteps, editOf, moveStep, reasonSource, replaceStep, stepsOf } from '../scenario-steps.ts';
import { oneScenario } from '../scenario-view.ts';
import { changedStep, stepFields } from '../step-fields.ts';
import { planners } from './runs.tsx';
import { showScenario } from './scenario.tsx';

const ADD = '/:authority/scenarios/:scenario/changes';
const ONE = `${ADD}/:row`;

/** The changes that a scenario makes: adding one, editing, moving and removing it. */
export function scenarioStepRoutes(deps: Deps): readonly Route[] {
  const scenarioOf = (c: Ctx) => oneScenario(deps, accessOf(c).authority.id, c.req.param('scenario') ?? '');
  const pathOf = (c: Ctx) => paths.scenario(accessOf(c).authority.code, c.req.param('scenario') ?? '');
  const stepOf = async (c: Ctx) => {
    const scenario = await scenarioOf(c);
    const rows = stepsOf(scenario.current.stored, scenario.listed.code);
    const at = rows.findIndex(({ id }) => id === c.req.param('row'));
    if (at < 0) notFound('This change is no longer there. Someone may have removed it.');
    return { ...scenario, rows, at, row: rows[at]! };
  };
  const showStep = async (c: Ctx, errors: readonly FieldError[], typed?: ChangeValues) => {
    const { row, baseline, listed, names, steps } = await stepOf(c);
    const { fields, values } = stepFields(editOf(row), baseline);
    const step = steps.find(({ rowId }) => rowId === row.id);
    const view = (
      <EditStepPage
        frame={await frameOf(c, deps)}
        scenario={listed}
        rowId={row.id}
        version={row.version}
        words={step ? editWords(step.edit, names) : ''}
        fields={fields}
        values={typed ?? values}
        errors={errors}
      />
    );
    return page(c, view, errors.length === 0 ? 200 : 422);
  };
  return [
    {
      method: 'post',
      path: ADD,
      access: planners,
      handle: async (c) => {
        const { current, applied, listed } = await scenarioOf(c);
        const { values, text } = await formOf(c);
        const form = changeForm(text('kind'));
        const drafted = form?.edits(values, applied) ?? {
          ok: false,
          errors: [{ field: 'kind', message: 'Choose what changes.' }],
        };
        if (!drafted.ok) return showScenario(c, deps, values, drafted.errors);
        const before = stepsOf(current.stored, listed.code).map(editOf);
        const problems = problemsOfEdits(current.raw, before, drafted.edits, 'kind');
        if (problems.length > 0) return showScenario(c, deps, values, problems);
        const edits = drafted.edits.map(({ fields: _, ...edit }) => edit);
        const changes = addSteps(current.stored, listed, edits, reasonSource(text('reason')));
        const edit = await editWorkbook(c, deps, `Added a change to the scenario “${listed.name}”`, changes);
        const refused = errorsOfEdit(edit, 'kind');
        if (refused.length > 0) return showScenario(c, deps, values, refused);
        return done(c, pathOf(c), 'The change is added.');
      },
    },
    { method: 'get', path: ONE, access: planners, handle: (c) => showStep(c, []) },
    {
      method: 'post',
      path: ONE,
      access: planners,
      handle: async (c) => {
        const { current, listed, rows, row, at } = await stepOf(c);
        const { values, text } = await formOf(c);
        const drafted = changedStep(editOf(row), values);
        if (!drafted.ok) return showStep(c, drafted.errors, values);
        const [changed] = drafted.edits;
        const { fields, ...edit } = changed!;
        // Tried out in its place; what is wrong with it, or with a later change because of it, is told here.
        const before = rows.slice(0, at).map(editOf);
        const after = rows
          .slice(at + 1)
          .map((each) => ({ ...editOf(each), fields: { where: fields.value, value: fields.value } }));
        const problems = problemsOfEdits(current.raw, before, [changed!, ...after], fields.value);
        if (problems.length > 0) return showStep(c, problems, values);
        const seen = { ...row, version: Number(text('version')) };
        const summary = `Edited a change of the scenario “${listed.name}”`;
        const stored = await editWorkbook(c, deps, summary, [replaceStep(seen, edit)]);
        const refused = errorsOfEdit(stored, fields.value);
        if (refused.length > 0) return showStep(c, refused, values);
        return done(c, pathOf(c), 'The change is saved.');
      },
    },
    {
      method: 'post',
      path: `${ONE}/move`,
      access: planners,
      handle: async (c) => {
        const { current, listed, row } = await stepOf(c);
        const by = (await formOf(c)).text('by') === '-1' ? -1 : 1;
        const changes = moveStep(current.stored, listed.code, row.id, by);
        if (changes === null) return done(c, pathOf(c));
        const edit = await editWorkbook(c, deps, `Moved a change of the scenario “${listed.name}”`, changes);
        const refused = errorsOfEdit(edit, 'changes');
        return refused.length > 0 ? showScenario(c, deps, {}, refused) : done(c, pathOf(c));
      },
    },
    {
      method: 'post',
      path: `${ONE}/remove`,
      access: planners,
      handle: async (c) => {
        const { listed, rows, row } = await stepOf(c);
        if (rows.length === 1) {
          const message = 'A scenario has at least one change. Add another first, or remove the scenario.';
          return showScenario(c, deps, {}, [{ field: 'changes', message }]);
        }
        const version = Number((await formOf(c)).text('version'));
        const edit = await editWorkbook(c, deps, `Removed a change of the scenario “${listed.name}”`, [
          { kind: 'remove', sheet: 'scenarios', id: row.id, version },
        ]);
        const refused = errorsOfEdit(edit, 'changes');
        return refused.length > 0
          ? showScenario(c, deps, {}, refused)
          : done(c, pathOf(c), 'The change is removed.');
      },
    },
  ];
}
