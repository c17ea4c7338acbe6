import { Button } from '../../components/button.tsx';
import { Checkbox, Checkboxes } from '../../components/choices.tsx';
import { Details } from '../../components/details.tsx';
import { counted, levelWords, tenth } from '../../format.ts';
import { allGapsKey } from '../../gap-key.ts';
import { markNames } from '../../gap-mark.ts';
import type { GapRow } from '../../gap-row.ts';
import { groupBy } from '../../group.ts';
import { GapsPage, type GapsPageProps } from '../../partials/gaps/gaps-page.tsx';
import { NeedFilter } from '../../partials/gaps/need-filter.tsx';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

/** A gap to choose, by its key in the address. */
export type GapChoice = { readonly key: string; readonly row: GapRow; readonly chosen: boolean };

export type ChooseGapsProps = GapsPageProps & {
  readonly view: ShownPlan;
  /** The need whose gaps are listed; null = every one. */
  readonly need: string | null;
  /** The gaps to choose from, most pressing first. */
  readonly choices: readonly GapChoice[];
  /** What the plan already buys of the needs, h/week, mean over the periods. */
  readonly bought: readonly {
    readonly need: string;
    readonly hoursPerWeek: number;
    readonly chosen: boolean;
  }[];
  /** Whether small numbers are asked for in full; null for those who may not see them. */
  readonly smallShown: boolean | null;
};

/** More gaps than this are folded up by need. */
const MOST_GAPS = 40;

/** Chooses the gaps that a commissioning brief is for. The form's address is the brief's: it can be kept and passed on. */
export function ChooseGaps(props: ChooseGapsProps) {
  const { view, need, choices, bought, smallShown, ...page } = props;
  const { planned } = view;
  const authority = page.frame.authority!.code;
  const scenario = view.scenario?.code ?? null;
  const action = paths.brief(authority);
  const chosen = choices.filter((each) => each.chosen).length;
  return (
    <GapsPage {...page} view={view} title="Commissioning brief" current="brief" need={need}>
      <p class="govuk-body">
        Choose the gaps that partners are to meet. The brief says what is needed and why, with the evidence,
        lots, a price ceiling and the risks, as a page to print, a Word document and a file of lots.
      </p>
      <NeedFilter action={action} needs={planned.needs} need={need} scenario={scenario} />
      {choices.length === 0 ? (
        <p class="govuk-body">
          {need === null
            ? 'The plan leaves nothing unmet, so there is no gap to write a brief for.'
            : `The plan leaves no hours of ${view.names.need(need)} unmet${bought.length > 0 ? ', with what it buys' : ' and buys none'}.`}
        </p>
      ) : null}
      {choices.length + bought.length === 0 ? null : (
        <form method="get" action={action} class="skillmix-choose-gaps">
          {scenario === null ? null : <input type="hidden" name="scenario" value={scenario} />}
          {choices.length === 0 ? null : (
            <p class="govuk-body">
              <strong>{counted(chosen, 'gap is', 'gaps are')} ticked.</strong>{' '}
              {chosen + bought.filter((each) => each.chosen).length === 0
                ? 'Tick at least one, or something that the plan already buys, to make the brief. '
                : ''}
              Gaps marked “to commission” are ticked to begin with.
            </p>
          )}
          {[...groupBy(choices, ({ row }) => row.gap.need)].map(([code, group]) => (
            <NeedChoices
              need={code}
              choices={group}
              view={view}
              folded={choices.length > MOST_GAPS && need === null}
            />
          ))}
          {bought.length === 0 ? null : (
            <Checkboxes
              name="planned"
              legend="What the plan already buys"
              hint="Hours that are in the plan and its cost. They become lots of their own and are never added to a gap."
              small
              values={bought.filter((each) => each.chosen).map((each) => each.need)}
              options={bought.map((each) => ({
                value: each.need,
                text: `${view.names.need(each.need)}: ${tenth(each.hoursPerWeek)} hours a week`,
              }))}
            />
          )}
          {smallShown === null ? null : (
            <Checkbox
              name="small"
              value="shown"
              checked={smallShown}
              label="Tell small numbers (1 to 5 families) in full: the brief is then not for publication"
            />
          )}
          <p class="skillmix-choose-gaps__send">
            <Button>Make the brief</Button>
          </p>
        </form>
      )}
    </GapsPage>
  );
}

type NeedChoicesProps = {
  readonly need: string;
  readonly choices: readonly GapChoice[];
  readonly view: ShownPlan;
  readonly folded: boolean;
};

function NeedChoices({ need, choices, view, folded }: NeedChoicesProps) {
  const { names } = view;
  const chosen = choices.filter((each) => each.chosen);
  const boxes = (
    <Checkboxes
      name="gap"
      id={`gap-${need}`}
      legend={names.need(need)}
      legendHidden={folded}
      small
      values={folded && chosen.length === choices.length ? [allGapsKey(need)] : chosen.map(({ key }) => key)}
      options={[
        ...(folded ? [{ value: allGapsKey(need), text: 'All of them' }] : []),
        ...choices.map(({ key, row: { gap, mark } }) => ({
          value: key,
          text: `${names.locality(gap.locality)}, ${levelWords(gap.level)}: ${tenth(gap.meanUnmetHours)} hours a week unmet${mark === null ? '' : ` – ${markNames[mark.mark].toLowerCase()}`}`,
        })),
      ]}
    />
  );
  if (!folded) return boxes;
  return (
    <Details
      summary={`${names.need(need)}: ${counted(choices.length, 'gap', 'gaps')}${chosen.length > 0 ? `, ${chosen.length} ticked` : ''}`}
      open={chosen.length > 0}
    >
      {boxes}
    </Details>
  );
}
