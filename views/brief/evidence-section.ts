import type { Block } from '../../src/domain/written-document.ts';
import { counted, levelWords, pounds, price, short, tenth } from '../format.ts';
import { outcomeWords } from '../outcome-words.ts';
import { capitalised } from '../partials/gaps/capitalised.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { kindWords } from '../report/source-kind-words.ts';
import { momentWords } from '../time-words.ts';
import { heading, list, paragraph, subheading, table } from './blocks.ts';
import type { BriefFacts, EvidenceLine } from './brief-facts.ts';

/** The figures that the brief rests on, each with its source, and how good the plan is known to be. */
export function evidenceSection({ needs }: BriefFacts, view: ShownPlan): readonly Block[] {
  const { names } = view;
  const sources = [
    ...new Set(needs.flatMap(({ evidence }) => evidence.flatMap((line) => line.sources.map(sourcesWords)))),
  ];
  const sourceOf = (line: EvidenceLine) =>
    line.sources.map((each) => sources.indexOf(sourcesWords(each)) + 1).join(', ') || 'none given';
  return [
    heading('The evidence'),
    paragraph(planWords(view)),
    ...needs.flatMap(({ need, evidence }) =>
      table(`${names.need(need)}: figures and where they come from`, evidence, [
        { head: 'Figure', cell: (line) => figureWords(line, view) },
        { head: 'Value', numeric: true, cell: valueWords },
        { head: 'It is', cell: restsWords },
        { head: 'Source', numeric: true, cell: sourceOf },
      ]),
    ),
    subheading('Sources, as the workbook names them'),
    ...list(sources.map((source, index) => `Source ${index + 1}: ${source}`)),
    paragraph(
      'Published: from official statistics. Local: the council’s own. Modelled: worked out from other figures. Example: stands in until the council enters its own figure, and must be replaced before anything is decided on it. A figure made of several is called after the weakest.',
    ),
  ];
}

function planWords({ answer, done, dataChangedAt, editsSince }: ShownPlan): string {
  const made = done?.finishedAt ? `The plan was made on ${momentWords(done.finishedAt)}. ` : '';
  const { secondOpinion } = answer.checks;
  const second =
    secondOpinion === null
      ? ''
      : ` A second solver (${secondOpinion.solver}) ${secondOpinion.agrees ? 'agrees' : 'does not agree'}.`;
  const age =
    editsSince === 0
      ? 'and the plan answers them as they are now'
      : `with ${counted(editsSince, 'edit', 'edits')} since the plan, which does not answer them yet`;
  return `${made}${outcomeWords(answer)} Hours, posts and pounds were worked out again from the workbook by a separate check.${second} The data last changed on ${momentWords(dataChangedAt)}, ${age}.`;
}

function figureWords({ figure }: EvidenceLine, { names }: ShownPlan): string {
  switch (figure.kind) {
    case 'families':
      return 'Families with the need at any one time, over the whole council';
    case 'hours_per_family':
      return 'Direct hours a week for a family';
    case 'required':
      return 'Hours a week needed over the whole council: families × hours, or the cover that is asked';
    case 'unmet':
      return 'Hours a week left unmet over the whole council';
    case 'holders':
      return `People in the team with ${levelWords(figure.level)} or more, over the whole council`;
    case 'prices':
      return 'Prices of an hour in the offers for the need';
    case 'pay':
      return `Pay with on-costs, in the price ceiling: ${names.role(figure.role)}`;
    case 'course':
      return `Course, in the price ceiling: ${names.course(figure.course)}`;
  }
}

function valueWords({ figure }: EvidenceLine): string {
  switch (figure.kind) {
    case 'families':
      return counted(Math.round(figure.families), 'family', 'families');
    case 'hours_per_family':
      return figure.from === figure.to
        ? `${short(figure.from)} hours`
        : `${short(figure.from)} to ${short(figure.to)} hours`;
    case 'required':
    case 'unmet':
      return `${tenth(figure.hours)} hours a week`;
    case 'holders':
      return `${counted(figure.people, 'person', 'people')}, ${short(figure.fte)} FTE`;
    case 'prices': {
      const of = `${counted(figure.offers, 'offer', 'offers')}`;
      return figure.from === figure.to
        ? `${price(figure.from)} (${of})`
        : `${price(figure.from)} to ${price(figure.to)} (${of})`;
    }
    case 'pay':
      return `${pounds(figure.poundsAYear)} a year`;
    case 'course':
      return `${pounds(figure.pounds)} and ${short(figure.hours)} hours a person`;
  }
}

/** What a plan works out is modelled, from figures that are as weak as the weakest. */
function restsWords({ figure, kind }: EvidenceLine): string {
  const byPlan = figure.kind === 'required' || figure.kind === 'unmet';
  if (!byPlan || kind === 'modelled') return capitalised(kindWords[kind]);
  return kind === 'unsaid'
    ? 'Modelled from figures without a source'
    : `Modelled from ${kindWords[kind]} figures`;
}

/** Of more sources than this it is told what they begin with. */
const MOST_SOURCES = 2;

/** The sources of a sheet's rows; where there are many that begin alike, what they begin with. */
export function sourcesWords(sources: readonly string[]): string {
  if (sources.length <= MOST_SOURCES) return sources.join('; ');
  const shared = sources.reduce(commonStart);
  const end = shared.lastIndexOf(';');
  const more = `(${sources.length} rows with sources of their own)`;
  return end > 0 ? `${shared.slice(0, end)} ${more}` : `${sources[0]}; and others ${more}`;
}

function commonStart(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(0, at);
}
