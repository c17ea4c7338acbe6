import { isMarkKind, markNames } from '../../../views/gap-mark.ts';
import { GapPage, type GapPageProps } from '../../../views/pages/gaps/gap.tsx';
import { paths } from '../../../views/paths.ts';
import type { Deps } from '../deps.ts';
import { RequestError } from '../errors.ts';
import { formOf } from '../form.ts';
import { gapsSection } from '../gaps-section.tsx';
import { readMarkForm } from '../mark-form.ts';
import { markers, mayMark } from '../may-mark.ts';
import { done, page } from '../page.ts';
import { isShown } from '../plan-of.ts';
import { accessOf, type Ctx, type Route, visitorOf } from '../route.ts';
import { gapFacts } from './gaps.tsx';

/** Deciding about a gap: to train, to recruit, to commission or to accept it, with a note and an owner. */
export function gapMarkRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/:authority/gaps/:locality/:need/:level/mark',
      access: markers,
      handle: (c) => mark(c, deps),
    },
  ];
}

async function mark(c: Ctx, deps: Deps): Promise<Response> {
  const access = accessOf(c);
  const { authority } = access;
  const form = await formOf(c);
  const { view, ...section } = await gapsSection(c, deps, form.text('scenario') || null);
  if (!isShown(view)) {
    throw new RequestError('invalid', 'There is no plan with gaps to mark now. Plan first, then mark them.');
  }
  const facts = await gapFacts(c, deps, view);
  const { locality, need, level } = facts;
  if (!mayMark(access, locality)) {
    throw new RequestError(
      'forbidden',
      `A service manager marks gaps of their own localities (${access.ownLocalities.map(view.names.locality).join(', ') || 'none yet'}). This one is in ${view.names.locality(locality)}.`,
    );
  }
  const { input, errors } = readMarkForm(form);
  const back = paths.gap(authority.code, locality, need, level, { scenario: view.scenario?.code ?? null });
  const frame = { ...section.frame, here: back };
  const shown = (given: GapPageProps['form'], status: 409 | 422) =>
    page(c, <GapPage {...section} frame={frame} view={view} {...facts} form={given} />, status);
  if (errors.length > 0) return shown({ input, errors, clash: null }, 422);
  const { person } = visitorOf(c);
  const by = { id: person.id, name: person.name };
  const kind = isMarkKind(input.mark) ? input.mark : null;
  const stored = await deps.stores.gapMarks.put(authority.id, by, {
    ...{ locality, need, level, mark: kind, note: input.note, owner: input.owner },
    version: input.version,
  });
  if (!stored.ok) {
    // Saving again then replaces what is shown as theirs, and nothing newer.
    const again = { ...input, version: stored.theirs?.version ?? 0 };
    return shown({ input: again, errors: [], clash: { theirs: stored.theirs } }, 409);
  }
  return done(
    c,
    back,
    kind === null ? 'The mark is taken away.' : `Marked: ${markNames[kind].toLowerCase()}.`,
  );
}
