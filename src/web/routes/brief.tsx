import { briefDocument } from '../../../views/brief/brief-document.ts';
import type { BriefFacts } from '../../../views/brief/brief-facts.ts';
import { allGapsKey, gapKey } from '../../../views/gap-key.ts';
import { BriefPage } from '../../../views/pages/gaps/brief.tsx';
import { ChooseGaps } from '../../../views/pages/gaps/choose-gaps.tsx';
import type { BriefQuery } from '../../../views/paths.ts';
import type { ShownPlan } from '../../../views/plan-in-view.ts';
import { nothingHidden } from '../../domain/small-numbers/hidden-work.ts';
import { writeDocxInThread } from '../../exchange/write-docx-in-thread.ts';
import { lotsOf } from '../../planning/analysis/commissioning/lots.ts';
import { everyMember } from '../access.ts';
import { briefFacts } from '../brief/brief-facts.ts';
import { briefFile } from '../brief/brief-file.ts';
import { choiceOf, readGapKeys } from '../brief/choice.ts';
import type { Deps } from '../deps.ts';
import { notFound, RequestError } from '../errors.ts';
import { CSV, fileAnswer, WORD } from '../file-answer.ts';
import { gapRows } from '../gap-facts.ts';
import { gapsSection, needOf, withoutPlan } from '../gaps-section.tsx';
import { page } from '../page.ts';
import { isShown, planOfPage } from '../plan-of.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { hiddenInDocument, smallNumbersIn } from '../small-numbers.ts';

/** The commissioning brief for chosen gaps: choosing them, the page to print, the Word document and the file of lots. */
export function briefRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/brief',
      access: everyMember,
      handle: async (c) => {
        const { view, ...section } = await gapsSection(c, deps);
        if (!isShown(view)) {
          return withoutPlan(c, deps, { view, ...section }, 'Commissioning brief', 'brief');
        }
        const query = queryOf(c);
        if (isEmpty(query) || c.req.query('edit') === 'yes') {
          return page(
            c,
            <ChooseGaps {...section} view={view} {...(await choicesOf(c, deps, view, query))} />,
          );
        }
        const facts = await factsOf(c, deps, view, query);
        const document = briefDocument(facts, view);
        return page(
          c,
          <BriefPage
            {...section}
            {...{ view, document, query }}
            hasLots={facts.gap.lots.length + facts.planned.lots.length > 0}
          />,
        );
      },
    },
    {
      method: 'get',
      path: '/:authority/brief.docx',
      access: everyMember,
      handle: async (c) => {
        const { view, facts } = await fileFacts(c, deps);
        return fileAnswer(
          c,
          await writeDocxInThread(briefDocument(facts, view)),
          WORD,
          nameOf(c, facts, 'docx'),
        );
      },
    },
    {
      method: 'get',
      path: '/:authority/brief.csv',
      access: everyMember,
      handle: async (c) => {
        const { view, facts } = await fileFacts(c, deps);
        const text = briefFile(facts, view.planned, view.names);
        return fileAnswer(c, new TextEncoder().encode(text), CSV, nameOf(c, facts, 'csv'));
      },
    },
  ];
}

type Asked = BriefQuery & { readonly gaps: readonly string[]; readonly planned: readonly string[] };

function isEmpty({ gaps, planned }: Asked): boolean {
  return gaps.length === 0 && planned.length === 0;
}

function queryOf(c: Ctx): Asked {
  return {
    scenario: c.req.query('scenario') || null,
    gaps: c.req.queries('gap') ?? [],
    planned: [...new Set(c.req.queries('planned') ?? [])],
    small: c.req.query('small') === 'shown' ? 'shown' : null,
  };
}

/** What a file of the brief is made of; says so where there is no plan or nothing is chosen. */
async function fileFacts(c: Ctx, deps: Deps): Promise<{ view: ShownPlan; facts: BriefFacts }> {
  const view = await planOfPage(c, deps);
  if (!isShown(view)) notFound('There is no plan with gaps, so there is no brief to download.');
  const query = queryOf(c);
  if (isEmpty(query)) {
    throw new RequestError(
      'invalid',
      'Nothing is chosen. Choose gaps on the page Commissioning brief first.',
    );
  }
  return { view, facts: await factsOf(c, deps, view, query) };
}

async function factsOf(c: Ctx, deps: Deps, view: ShownPlan, query: Asked): Promise<BriefFacts> {
  const { authority } = accessOf(c);
  const { planned, answer } = view;
  const small = smallNumbersIn(c, 'hidden');
  const hidden =
    small === 'shown' ? nothingHidden : hiddenInDocument(await deps.reading.current(authority.id), view);
  return briefFacts({
    ...{ workbook: planned, plan: answer, hidden, plannedNeeds: query.planned },
    small: { shown: small === 'shown', refused: small === 'hidden_by_right' && query.small === 'shown' },
    council: { name: authority.name, example: authority.example },
    choice: choiceOf(planned, answer.gaps, keysOf(query)),
  });
}

function keysOf({ gaps }: Asked) {
  const keys = readGapKeys(gaps);
  if (keys === null) {
    throw new RequestError(
      'invalid',
      'The address names a gap in a way that is not known here: it is locality~need~level, such as north~drugs~2. Choose the gaps on the page Commissioning brief.',
    );
  }
  return keys;
}

/** The gaps to choose from: of a need or of all; ticked are those of the address, or else those marked to be commissioned. */
async function choicesOf(c: Ctx, deps: Deps, view: ShownPlan, query: Asked) {
  const { authority } = accessOf(c);
  const need = needOf(c, view);
  const marks = await deps.stores.gapMarks.list(authority.id);
  const rows = gapRows(view.answer, view.planned, marks).filter(
    ({ gap }) => need === null || gap.need === need,
  );
  const given = new Set(query.gaps);
  const isFresh = isEmpty(query);
  const marked = rows.some(({ mark }) => mark?.mark === 'commission');
  // Who comes for one need wants all of it, unless some were marked.
  const ticksAll = isFresh && need !== null && !marked;
  return {
    need,
    choices: rows.map((row) => {
      const key = gapKey(row.gap);
      const isGiven = given.has(key) || given.has(allGapsKey(row.gap.need));
      const chosen = isFresh ? ticksAll || row.mark?.mark === 'commission' : isGiven;
      return { key, row, chosen };
    }),
    bought: boughtChoices(view, need).map((each) => ({
      ...each,
      chosen: isFresh ? ticksAll && rows.length === 0 : query.planned.includes(each.need),
    })),
    smallShown: accessOf(c).seesSmallNumbers ? query.small === 'shown' : null,
  };
}

/** What the plan buys of each need, h/week, mean over the periods. */
function boughtChoices({ planned, answer }: ShownPlan, need: string | null) {
  return lotsOf(planned, answer)
    .filter((each) => need === null || each.need === need)
    .map((each) => ({ need: each.need, hoursPerWeek: each.hoursPerWeek }));
}

function nameOf(c: Ctx, { needs, small }: BriefFacts, ending: string): string {
  const scenario = c.req.query('scenario') || null;
  const need = needs.length === 1 ? needs[0]!.need : null;
  const shown = small.shown ? 'small-numbers-shown' : null;
  return `${[accessOf(c).authority.code, scenario, need, 'brief', shown].filter(Boolean).join('-')}.${ending}`;
}
