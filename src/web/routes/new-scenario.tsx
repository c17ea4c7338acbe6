import type { ChangeValues } from '../../../views/change-form.ts';
import type { FieldError } from '../../../views/frame.ts';
import { NewScenarioPage } from '../../../views/pages/scenarios/new-scenario-page.tsx';
import { ChangeFieldsOf } from '../../../views/partials/change-section.tsx';
import { paths } from '../../../views/paths.ts';
import { changeForm, changeForms, formInView } from '../change-forms/all-forms.ts';
import { problemsOfEdits } from '../change-forms/check-edits.ts';
import type { Deps } from '../deps.ts';
import { errorsOfEdit } from '../edit-errors.ts';
import { editWorkbook } from '../edit-workbook.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { done, fragment, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { nameProblem } from '../scenario-name.ts';
import { addSteps, reasonSource, scenarioCode } from '../scenario-steps.ts';
import { validBaseline } from '../scenario-view.ts';
import { planners } from './runs.tsx';

/** Making a scenario: its name and its first change. */
export function newScenarioRoutes(deps: Deps): readonly Route[] {
  const show = async (c: Ctx, values: ChangeValues, errors: readonly FieldError[]) => {
    const baseline = validBaseline(await deps.reading.current(accessOf(c).authority.id));
    const chosen = changeForm(values.kind ?? changeForms[0]!.kind);
    const form = chosen && formInView(chosen, baseline, values, errors);
    if (wantsFragment(c) && errors.length === 0) return fragment(c, <ChangeFieldsOf form={form} />);
    const frame = await frameOf(c, deps);
    const view = (
      <NewScenarioPage
        frame={frame}
        name={values.name ?? ''}
        kinds={changeForms}
        form={form}
        errors={errors}
      />
    );
    return page(c, view, errors.length === 0 ? 200 : 422);
  };
  return [
    {
      method: 'get',
      path: '/:authority/scenarios/new',
      access: planners,
      handle: (c) => show(c, c.req.query(), []),
    },
    {
      method: 'post',
      path: '/:authority/scenarios/new',
      access: planners,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { values, text } = await formOf(c);
        const current = await deps.reading.current(authority.id);
        const baseline = validBaseline(current);
        const name = text('name');
        const wrongName = nameProblem(name, 'name', baseline.scenarios, null);
        const form = changeForm(text('kind'));
        const drafted = form?.edits(values, baseline) ?? {
          ok: false,
          errors: [{ field: 'kind', message: 'Choose what changes.' }],
        };
        const nameErrors = wrongName === null ? [] : [wrongName];
        if (!drafted.ok) return show(c, values, [...nameErrors, ...drafted.errors]);
        const problems = [...nameErrors, ...problemsOfEdits(current.raw, [], drafted.edits, 'kind')];
        if (problems.length > 0) return show(c, values, problems);
        const code = scenarioCode(
          name,
          baseline.scenarios.map(({ scenario }) => scenario),
        );
        const edits = drafted.edits.map(({ fields: _, ...edit }) => edit);
        const changes = addSteps(current.stored, { code, name }, edits, reasonSource(text('reason')));
        const edit = await editWorkbook(c, deps, `Made the scenario “${name}”`, changes);
        const refused = errorsOfEdit(edit, 'name');
        if (refused.length > 0) return show(c, values, refused);
        return done(
          c,
          paths.scenario(authority.code, code),
          'The scenario is made. Add more changes, or plan it.',
        );
      },
    },
  ];
}
