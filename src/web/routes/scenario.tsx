import type { ChangeValues } from '../../../views/change-form.ts';
import type { FieldError } from '../../../views/frame.ts';
import { RemoveScenarioPage } from '../../../views/pages/scenarios/remove-scenario-page.tsx';
import { ScenarioPage } from '../../../views/pages/scenarios/scenario-page.tsx';
import { ChangeFieldsOf } from '../../../views/partials/change-section.tsx';
import { paths } from '../../../views/paths.ts';
import { everyMember } from '../access.ts';
import { changeForm, changeForms, formInView } from '../change-forms/all-forms.ts';
import type { Deps } from '../deps.ts';
import { errorsOfEdit } from '../edit-errors.ts';
import { editWorkbook } from '../edit-workbook.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { done, fragment, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { nameOfCopy, nameProblem } from '../scenario-name.ts';
import { copyScenario, removeScenario, renameScenario, scenarioCode } from '../scenario-steps.ts';
import { oneScenario } from '../scenario-view.ts';
import { mayPlan, planners } from './runs.tsx';

/** Shows a scenario's page, with what was typed and what was wrong with it. */
export async function showScenario(
  c: Ctx,
  deps: Deps,
  values: ChangeValues,
  errors: readonly FieldError[],
  newName?: string,
): Promise<Response> {
  const { authority, role } = accessOf(c);
  const { listed, steps, names, applied } = await oneScenario(
    deps,
    authority.id,
    c.req.param('scenario') ?? '',
  );
  const chosen = changeForm(values.kind);
  const form = chosen && formInView(chosen, applied, values, errors);
  if (wantsFragment(c) && errors.length === 0) return fragment(c, <ChangeFieldsOf form={form} />);
  const view = (
    <ScenarioPage
      frame={await frameOf(c, deps)}
      scenario={listed}
      steps={steps}
      names={names}
      kinds={changeForms}
      form={form}
      errors={errors}
      canEdit={mayPlan(role)}
      {...(newName === undefined ? {} : { newName })}
    />
  );
  return page(c, view, errors.length === 0 ? 200 : 422);
}

/** One scenario: its page, its name, its copy, its end. */
export function scenarioRoutes(deps: Deps): readonly Route[] {
  const scenarioOf = (c: Ctx) => oneScenario(deps, accessOf(c).authority.id, c.req.param('scenario') ?? '');
  const showRemoval = async (c: Ctx, errors: readonly FieldError[]) => {
    const { listed } = await scenarioOf(c);
    const frame = await frameOf(c, deps);
    const view = <RemoveScenarioPage frame={frame} scenario={listed} errors={errors} />;
    return page(c, view, errors.length === 0 ? 200 : 409);
  };
  return [
    {
      method: 'get',
      path: '/:authority/scenarios/:scenario',
      access: everyMember,
      handle: (c) => showScenario(c, deps, c.req.query(), []),
    },
    {
      method: 'post',
      path: '/:authority/scenarios/:scenario/name',
      access: planners,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { current, baseline, listed } = await scenarioOf(c);
        const name = (await formOf(c)).text('name');
        const wrong = nameProblem(name, 'new-name', baseline.scenarios, listed.code);
        if (wrong) return showScenario(c, deps, {}, [wrong], name);
        const summary = `Renamed the scenario “${listed.name}” to “${name}”`;
        const changes = renameScenario(current.stored, listed.code, name);
        const refused = errorsOfEdit(await editWorkbook(c, deps, summary, changes), 'new-name');
        if (refused.length > 0) return showScenario(c, deps, {}, refused, name);
        return done(c, paths.scenario(authority.code, listed.code), 'The scenario has its new name.');
      },
    },
    {
      method: 'post',
      path: '/:authority/scenarios/:scenario/copy',
      access: planners,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { current, baseline, listed } = await scenarioOf(c);
        const name = nameOfCopy(listed.name, baseline.scenarios);
        const code = scenarioCode(
          name,
          baseline.scenarios.map(({ scenario }) => scenario),
        );
        const changes = copyScenario(current.stored, listed.code, { code, name });
        const edit = await editWorkbook(c, deps, `Copied the scenario “${listed.name}”`, changes);
        const refused = errorsOfEdit(edit, 'changes');
        if (refused.length > 0) return showScenario(c, deps, {}, refused);
        return done(c, paths.scenario(authority.code, code), 'This is the copy. Change what is to differ.');
      },
    },
    {
      method: 'get',
      path: '/:authority/scenarios/:scenario/remove',
      access: planners,
      handle: (c) => showRemoval(c, []),
    },
    {
      method: 'post',
      path: '/:authority/scenarios/:scenario/remove',
      access: planners,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { current, listed } = await scenarioOf(c);
        const changes = removeScenario(current.stored, listed.code);
        const edit = await editWorkbook(c, deps, `Removed the scenario “${listed.name}”`, changes);
        const refused = errorsOfEdit(edit, 'remove');
        if (refused.length > 0) return showRemoval(c, refused);
        return done(c, paths.scenarios(authority.code), `The scenario “${listed.name}” is removed.`);
      },
    },
  ];
}
