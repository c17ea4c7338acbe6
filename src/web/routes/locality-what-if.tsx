import type { FieldError } from '../../../views/frame.ts';
import { namesOf } from '../../../views/names.ts';
import {
  LocalityWhatIfPage,
  WhatIfBody,
  type WhatIfBodyProps,
} from '../../../views/pages/locality-what-if.tsx';
import { WhatIfResult, WhatIfSaid } from '../../../views/partials/what-if-result.tsx';
import { paths } from '../../../views/paths.ts';
import { InvalidWorkbook } from '../../../views/states/invalid-workbook.tsx';
import type { WhatIfResult as Result } from '../../../views/what-if-view.ts';
import { whatIfName } from '../../../views/what-if-words.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { everyMember, only } from '../access.ts';
import type { Deps } from '../deps.ts';
import { editWorkbook, mayEditSheet } from '../edit-workbook.ts';
import { RequestError } from '../errors.ts';
import { formOf } from '../form.ts';
import { type ReadWhatIf, readWhatIf, whatIfChanges } from '../forms/what-if-form.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { localityOf } from '../locality-of.ts';
import { done, fragment, page } from '../page.ts';
import type { CurrentWorkbook } from '../reading.ts';
import { accessOf, type Ctx, type Route, visitorOf } from '../route.ts';
import { addSteps, scenarioCode } from '../scenario-steps.ts';
import { tryWhatIf } from '../try-what-if.ts';
import { whatIfEdits } from '../what-if.ts';

/** Where the figures of a scenario that was tried out on a page come from. */
const SOURCE = 'local: tried out on the page of a locality';

const OVERTAKEN =
  'You asked for another such plan before this one was made. Look at the newer page, or load this one again.';

/** Trying out demand, posts and budget in a locality, and keeping what was tried as a scenario. */
export function localityWhatIfRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/localities/:locality/what-if',
      access: everyMember,
      handle: async (c) => {
        const current = await deps.reading.current(accessOf(c).authority.id);
        if (!current.result.ok) return unreadable(c, deps, current.result.problems);
        const { workbook } = current.result;
        const sent = c.req.query();
        const read = readWhatIf(workbook, localityOf(c, workbook).code, sent);
        const isFragment = wantsFragment(c);
        const result = await resultOf(c, deps, current, workbook, read);
        // Htmx leaves the page as it is: a newer ask is under way.
        if (result === null && isFragment) return c.body(null, 204);
        if (result === null) throw new RequestError('too_many', OVERTAKEN);
        const body = bodyOf(c, workbook, read, result);
        if (!isFragment) return whatIfPage(c, deps, body, read.form.errors.length > 0 ? 422 : 200);
        if (read.form.errors.length > 0 || sent['had-errors'] === 'yes') {
          c.header('HX-Retarget', '#what-if');
          c.header('HX-Reswap', 'outerHTML');
          return fragment(c, <WhatIfBody {...body} />, read.form.errors.length > 0 ? 422 : 200);
        }
        c.header('HX-Replace-Url', addressOf(c, body));
        return fragment(
          c,
          <>
            <WhatIfResult {...body.outcome} />
            <WhatIfSaid {...body.outcome} oob />
          </>,
        );
      },
    },
    {
      method: 'post',
      path: '/:authority/localities/:locality/keep',
      access: only('analyst', 'service_manager', 'leadership'),
      handle: async (c) => {
        const current = await deps.reading.current(accessOf(c).authority.id);
        if (!current.result.ok) return unreadable(c, deps, current.result.problems);
        return keep(c, deps, current, current.result.workbook);
      },
    },
  ];
}

async function keep(c: Ctx, deps: Deps, current: CurrentWorkbook, workbook: Workbook): Promise<Response> {
  const { authority } = accessOf(c);
  const locality = localityOf(c, workbook);
  const { values: sent } = await formOf(c);
  const typed = (sent.name ?? '').trim();
  const read = readWhatIf(workbook, locality.code, sent);
  const edits = read.whatIf === null ? [] : whatIfEdits(workbook, locality.code, read.whatIf);
  const refuse = async (errors: readonly FieldError[], status: 409 | 422 = 422) => {
    const result = await resultOf(c, deps, current, workbook, read);
    const body = bodyOf(c, workbook, read, result ?? { kind: 'none' }, { name: typed, errors });
    return whatIfPage(c, deps, body, status);
  };
  if (read.whatIf === null) return refuse([]);
  if (edits.length === 0) {
    const message =
      'Nothing is changed yet, so there is nothing to keep. Change families, posts or the budget first.';
    return refuse([{ field: 'demand', message }]);
  }
  if (typed.length > 200) {
    return refuse([
      { field: 'scenario-name', message: `The name has ${typed.length} characters. Use at most 200.` },
    ]);
  }
  const name = typed || whatIfName(locality.name, whatIfChanges(workbook, read.whatIf), namesOf([workbook]));
  const code = scenarioCode(
    name,
    workbook.scenarios.map(({ scenario }) => scenario),
  );
  const kept = await editWorkbook(
    c,
    deps,
    `Scenario “${name}” kept`,
    addSteps(current.stored, { code, name }, edits, SOURCE),
  );
  switch (kept.kind) {
    case 'stored': {
      const by = visitorOf(c).person.id;
      await deps.planning.plan({ authorityId: authority.id, scenario: code, by });
      return done(
        c,
        paths.scenario(authority.code, code),
        `The scenario “${name}” is kept and being planned.`,
      );
    }
    case 'invalid':
      return refuse(kept.problems.map(({ message }) => ({ field: 'scenario-name', message })));
    case 'clash': {
      const message =
        'Someone else kept a scenario at the same moment. Nothing of yours is lost: keep it again.';
      return refuse([{ field: 'scenario-name', message }], 409);
    }
    case 'not_yours':
      throw new RequestError('forbidden', kept.message);
  }
}

/** Plans what was read; `none` where the numbers have to be mended first, or a page without changes is only being opened. */
async function resultOf(
  c: Ctx,
  deps: Deps,
  current: CurrentWorkbook,
  workbook: Workbook,
  { whatIf }: ReadWhatIf,
): Promise<Result | null> {
  const locality = localityOf(c, workbook).code;
  if (whatIf === null) return { kind: 'none' };
  const isFragment = wantsFragment(c);
  if (!isFragment && whatIfEdits(workbook, locality, whatIf).length === 0) return { kind: 'none' };
  const { person } = visitorOf(c);
  // Of the sliders' asks only the newest is answered, and of whole pages too, so that nobody fills the queue.
  const asker = `${person.id} ${locality}${isFragment ? '' : ' page'}`;
  return tryWhatIf(deps, { current, workbook, locality, whatIf, asker });
}

function bodyOf(
  c: Ctx,
  workbook: Workbook,
  { form, whatIf }: ReadWhatIf,
  result: Result,
  kept: { readonly name: string; readonly errors: readonly FieldError[] } = { name: '', errors: [] },
): WhatIfBodyProps {
  const access = accessOf(c);
  const fields = [
    form.demand,
    ...form.needs.map(({ field }) => field),
    ...form.posts.map(({ field }) => field),
  ];
  const all = [...fields, form.budget?.field ?? null].filter((field) => field !== null);
  const errors = [...form.errors, ...kept.errors];
  return {
    form: { ...form, errors },
    mayKeep: mayEditSheet(access, 'scenarios'),
    name: kept.name,
    outcome: {
      authority: access.authority.code,
      locality: localityOf(c, workbook).code,
      names: namesOf([workbook]),
      periods: workbook.settings.periods,
      result,
      changes: whatIf === null ? [] : whatIfChanges(workbook, whatIf),
      fields: Object.fromEntries(all.map(({ name, text }) => [name, text])),
      errors,
    },
  };
}

/** The address of a what-if, with only those fields that change something, so that it can be reloaded and sent on. */
function addressOf(c: Ctx, { form, outcome }: WhatIfBodyProps): string {
  const { pathname } = new URL(c.req.url);
  const untouched = (name: string) => (name === 'budget' ? `${form.budget?.now ?? ''}` : '0');
  const changed = Object.entries(outcome.fields).filter(([name, text]) => text.trim() !== untouched(name));
  return changed.length === 0 ? pathname : `${pathname}?${new URLSearchParams(changed)}`;
}

async function whatIfPage(
  c: Ctx,
  deps: Deps,
  body: WhatIfBodyProps,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { result } = await deps.reading.current(accessOf(c).authority.id);
  const head = headOf(c, result.ok ? result.workbook : null);
  return page(
    c,
    <LocalityWhatIfPage
      frame={await frameOf(c, deps)}
      head={head}
      body={body}
      errors={body.outcome.errors}
    />,
    status,
  );
}

async function unreadable(
  c: Ctx,
  deps: Deps,
  problems: Parameters<typeof InvalidWorkbook>[0]['problems'],
): Promise<Response> {
  const { authority } = accessOf(c);
  const code = c.req.param('locality') ?? '';
  const state = <InvalidWorkbook problems={problems} authority={authority.code} />;
  const head = {
    authority: authority.code,
    locality: { code, name: code, hub: null },
    isOwn: false,
    scenario: null,
  };
  return page(
    c,
    <LocalityWhatIfPage frame={await frameOf(c, deps)} head={head} body={{ state }} errors={[]} />,
  );
}

function headOf(c: Ctx, workbook: Workbook | null) {
  const { authority, ownLocalities } = accessOf(c);
  const locality = localityOf(c, workbook);
  return {
    authority: authority.code,
    locality,
    isOwn: ownLocalities.includes(locality.code),
    scenario: null,
  };
}
