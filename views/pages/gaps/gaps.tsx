import { Figure, Figures } from '../../components/figure.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { counted, number, percent, pounds } from '../../format.ts';
import { type MarkInView, markNames } from '../../gap-mark.ts';
import type { GapFilter, GapRow } from '../../gap-row.ts';
import { sumOf } from '../../group.ts';
import { GapFilterForm } from '../../partials/gaps/gap-filter-form.tsx';
import { GapTable } from '../../partials/gaps/gap-table.tsx';
import { GapsPage, type GapsPageProps } from '../../partials/gaps/gaps-page.tsx';
import { MarkCounts } from '../../partials/gaps/mark-counts.tsx';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

export type GapsProps = GapsPageProps & {
  readonly view: ShownPlan;
  readonly filter: GapFilter;
  /** Every gap, most pressing first, and those that the filter keeps, in its order. */
  readonly rows: readonly GapRow[];
  readonly kept: readonly GapRow[];
  /** Marks of gaps that this plan does not have. */
  readonly closed: readonly MarkInView[];
};

/** Gaps on one page of the list. */
const PER_PAGE = 20;

/** The pages that a list of so many gaps takes. */
export function pagesOf(gaps: number): number {
  return Math.max(1, Math.ceil(gaps / PER_PAGE));
}

/** Every gap of the plan: what is unmet and why, the cheapest way to close it, and what was decided. */
export function Gaps({ view, filter, rows, kept, closed, ...page }: GapsProps) {
  const { answer, planned } = view;
  const authority = page.frame.authority!.code;
  const scenario = view.scenario?.code ?? null;
  const from = (filter.page - 1) * PER_PAGE;
  const shown = kept.slice(from, from + PER_PAGE);
  const all = kept.length === rows.length;
  return (
    <GapsPage {...page} view={view} title="Gaps" current="gaps" need={filter.need}>
      <p class="govuk-body">
        Hours that families need and that the plan’s team, training, new posts and partners do not reach. What
        the plan suggests buying is in the{' '}
        <a class="govuk-link" href={paths.commissioning(authority, { scenario, need: filter.need })}>
          commissioning list
        </a>
        ; for gaps that partners are to meet, make a{' '}
        <a class="govuk-link" href={paths.brief(authority, { scenario, need: filter.need })}>
          commissioning brief
        </a>
        .
      </p>
      <Figures label="The gaps together">
        <Figure
          label="Unmet hours"
          value={`${number(answer.totals.unmetHours)} hours a week`}
          note={`${percent(1 - answer.totals.coverage)} of ${number(answer.totals.requiredHours)} that families need`}
        />
        <Figure
          label="Gaps"
          value={counted(rows.length, 'gap', 'gaps')}
          note="a need at one level in one locality"
        />
        <Figure
          label="Bought from providers"
          value={`${number(sumOf(answer.provision, (each) => each.hoursPerWeek) / planned.settings.periods)} hours a week`}
          note={`${pounds(answer.cost.providers)} in the whole plan`}
          href={paths.commissioning(authority, { scenario })}
        />
      </Figures>
      <MarkCounts authority={authority} scenario={scenario} rows={rows} />
      <GapFilterForm authority={authority} view={view} filter={filter} />
      {filter.need !== null && !rows.some(({ gap }) => gap.need === filter.need) ? (
        <p class="govuk-body">
          The plan leaves no hours of {view.names.need(filter.need)} unmet.{' '}
          <a class="govuk-link" href={paths.commissioning(authority, { scenario, need: filter.need })}>
            See what it buys to get there
          </a>
          .
        </p>
      ) : (
        <GapTable
          authority={authority}
          view={view}
          rows={shown}
          caption={`${all ? 'Every gap' : `${counted(kept.length, 'gap', 'gaps')} of ${rows.length}`}${filter.sort === 'pressing' ? ', most pressing first' : ', most hours first'}`}
        />
      )}
      <Pagination
        page={filter.page}
        pages={pagesOf(kept.length)}
        label="Gaps"
        href={(number) =>
          paths.gaps(authority, {
            scenario,
            need: filter.need,
            locality: filter.locality,
            mark: filter.mark,
            sort: filter.sort === 'pressing' ? null : filter.sort,
            page: number,
          })
        }
      />
      <Closed marks={closed} view={view} authority={authority} />
      <p class="govuk-body skillmix-quiet">
        Unmet hours are means over the whole plan, with the worst period below; families may wait for several
        needs at once, so they are not added up. The cheapest way and the break-even price are those of the
        worst period. The break-even price is the highest price of an hour at which buying is not dearer than
        the council’s own cheapest ways to do the same hours.
      </p>
    </GapsPage>
  );
}

/** Marks whose gap the plan closes, so that nobody goes on working at what is done. */
function Closed({
  marks,
  view,
  authority,
}: {
  readonly marks: readonly MarkInView[];
  readonly view: ShownPlan;
  readonly authority: string;
}) {
  if (marks.length === 0) return null;
  const { names } = view;
  return (
    <>
      <h2 class="govuk-heading-m">Marked, and no gap in this plan</h2>
      <ul class="govuk-list govuk-list--bullet">
        {marks.map(({ locality, need, level, mark, owner }) => (
          <li>
            <a
              class="govuk-link"
              href={paths.gap(authority, locality, need, level, { scenario: view.scenario?.code ?? null })}
            >
              {names.need(need)}, level {level}, {names.locality(locality)}
            </a>
            : {markNames[mark].toLowerCase()}
            {owner === '' ? '' : `, ${owner}`}
          </li>
        ))}
      </ul>
    </>
  );
}
