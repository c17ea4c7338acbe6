import type { Gap } from '../../../src/planning/answer.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { counted, levelWords, number, percent, periodWords } from '../../format.ts';
import type { FieldError } from '../../frame.ts';
import { gapKey } from '../../gap-key.ts';
import type { MarkInView } from '../../gap-mark.ts';
import type { GapRow, OptionLine } from '../../gap-row.ts';
import { longWhyWords } from '../../gap-words.ts';
import { capitalised } from '../../partials/gaps/capitalised.ts';
import { GapsPage, type GapsPageProps } from '../../partials/gaps/gaps-page.tsx';
import { type MarkClash, MarkForm, type MarkInput, MarkShown } from '../../partials/gaps/mark-form.tsx';
import { BreakEvenWords, OptionTable } from '../../partials/gaps/option-table.tsx';
import { paths } from '../../paths.ts';
import { firstDay } from '../../period-dates.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

export type GapPageProps = GapsPageProps & {
  readonly view: ShownPlan;
  readonly locality: string;
  readonly need: string;
  readonly level: number;
  /** Null where the plan meets this need. */
  readonly row: GapRow | null;
  /** The gap in each period that has it. */
  readonly periods: readonly Gap[];
  /** The ways to close it in each of these periods. */
  readonly options: ReadonlyMap<number, readonly OptionLine[]>;
  readonly mark: MarkInView | null;
  /** The form, where the visitor may mark; null says who may instead. */
  readonly form: null | {
    readonly input: MarkInput;
    readonly errors: readonly FieldError[];
    readonly clash: MarkClash | null;
  };
};

/** One gap over the whole plan: what is unmet and why, every way to close it, and what was decided. */
export function GapPage(props: GapPageProps) {
  const { view, locality, need, level, row, periods, options, mark, form, ...page } = props;
  const { names } = view;
  const authority = page.frame.authority!.code;
  const scenario = view.scenario?.code ?? null;
  const title = `${names.need(need)}, ${levelWords(level)}, ${names.locality(locality)}`;
  return (
    <GapsPage {...page} view={view} title={title} current="gaps" need={need} errors={form?.errors ?? []}>
      {row === null ? (
        <p class="govuk-body">
          The plan leaves no hours of this need unmet here.{' '}
          <a class="govuk-link" href={paths.commissioning(authority, { scenario, need })}>
            See what it buys of {names.need(need)}
          </a>
          .
        </p>
      ) : (
        <>
          <Facts row={row} view={view} authority={authority} />
          {periods.length > 1 ? <ByPeriod periods={periods} view={view} /> : null}
          <OptionTable
            view={view}
            lines={options.get(row.gap.worst.period) ?? []}
            caption={`Ways to close it${periods.length > 1 ? ` in period ${row.gap.worst.period}` : ''}, cheapest hour first`}
          />
          <p class="govuk-body">
            <BreakEvenWords breakEven={row.breakEven} unmetHours={row.gap.worst.unmetHours} view={view} />
          </p>
          <p class="govuk-body skillmix-quiet">
            Prices count new money only, for the hours of this gap: of posts and courses those to the end of
            the plan, of bought hours those of the one period. Posts and people are whole as the settings say.
            Ways may need the same people or money, so they do not add up.
          </p>
          <OtherPeriods {...{ view, periods, options }} worst={row.gap.worst.period} />
        </>
      )}
      <h2 class="govuk-heading-m" id="decision">
        What was decided
      </h2>
      {form === null ? (
        <>
          <MarkShown mark={mark} />
          <p class="govuk-body skillmix-quiet">
            Administrators, analysts and commissioners mark gaps; service managers those of their own
            localities.
          </p>
        </>
      ) : (
        <>
          {mark === null || form.clash !== null ? null : <MarkShown mark={mark} />}
          <MarkForm {...form} action={paths.gapMark(authority, locality, need, level)} scenario={scenario} />
        </>
      )}
    </GapsPage>
  );
}

/** What would close the gap in the periods in which it is not at its worst. */
function OtherPeriods({
  view,
  periods,
  options,
  worst,
}: Pick<GapPageProps, 'view' | 'periods' | 'options'> & { readonly worst: number }) {
  const others = periods.filter(({ period }) => period !== worst);
  if (others.length === 0) return null;
  return (
    <Details summary="Ways to close it in other periods">
      {others.map(({ period, unmetHours }) => (
        <OptionTable
          view={view}
          lines={options.get(period) ?? []}
          caption={`Period ${period}, ${number(unmetHours)} hours a week unmet`}
          captionSize="s"
        />
      ))}
    </Details>
  );
}

type PartProps = { readonly view: ShownPlan };

function Facts({ row, view, authority }: PartProps & { readonly row: GapRow; readonly authority: string }) {
  const { gap, rank } = row;
  const { names, planned } = view;
  const scenario = view.scenario?.code ?? null;
  return (
    <SummaryList
      rows={[
        {
          key: 'Unmet',
          value: `${number(gap.unmetHours)} of ${number(gap.requiredHours)} hours a week (${percent(gap.unmetHours / gap.requiredHours)})${gap.periods.length > 1 ? ', the mean of' : ' in'} ${periodWords(gap.periods, planned.settings.periods)}`,
        },
        {
          key: 'Families waiting',
          value:
            gap.familiesWaiting === 0
              ? 'None: this is cover, not counted in families'
              : counted(Math.round(gap.familiesWaiting * 10) / 10, 'family', 'families'),
        },
        { key: 'How pressing', value: `No. ${rank} of the plan’s gaps, by unmet hours and their weights` },
        { key: 'Why', value: `${capitalised(longWhyWords(gap, names))}.` },
        {
          key: 'Locality',
          value: (
            <a class="govuk-link" href={paths.locality(authority, gap.locality, { scenario })}>
              {names.locality(gap.locality)}
            </a>
          ),
        },
        {
          key: 'Commissioning',
          value: (
            <a class="govuk-link" href={paths.commissioning(authority, { scenario, need: gap.need })}>
              Commissioning list for {names.need(gap.need)}
            </a>
          ),
        },
        {
          key: 'Brief',
          value: (
            <a
              class="govuk-link"
              href={paths.brief(authority, {
                scenario,
                gaps: [gapKey(gap)],
              })}
            >
              Make a commissioning brief for this gap
            </a>
          ),
        },
      ]}
    />
  );
}

function ByPeriod({ periods, view }: PartProps & { readonly periods: readonly Gap[] }) {
  const { settings } = view.planned;
  return (
    <DataTable
      caption="The gap over time"
      captionSize="m"
      rows={periods}
      empty="There is no gap."
      columns={[
        {
          head: 'Period',
          rowHeader: true,
          cell: ({ period }) => {
            const date = firstDay(settings, period);
            return `Period ${period}${date === null ? '' : `, from ${date}`}`;
          },
        },
        { head: 'Needed hours a week', numeric: true, cell: (gap) => number(gap.requiredHours) },
        { head: 'Unmet hours a week', numeric: true, cell: (gap) => number(gap.unmetHours) },
        { head: 'Families waiting', numeric: true, cell: (gap) => number(gap.familiesWaiting) },
      ]}
    />
  );
}
