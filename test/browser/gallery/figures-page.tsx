import { localityOutlines } from '../../../src/examples/map.ts';
import { workOf } from '../../../src/planning/inputs/work.ts';
import { BarTable } from '../../../views/charts/bar-table.tsx';
import { CoverageHeatmap } from '../../../views/charts/coverage-heatmap.tsx';
import { FrontierChart } from '../../../views/charts/frontier-chart.tsx';
import { LineChart } from '../../../views/charts/line-chart.tsx';
import { LocalityMap } from '../../../views/charts/locality-map.tsx';
import { DataTable } from '../../../views/components/data-table.tsx';
import { Figure, Figures } from '../../../views/components/figure.tsx';
import { bandWords, coverageBand } from '../../../views/coverage-words.ts';
import { number, percent, pounds } from '../../../views/format.ts';
import type { Frame } from '../../../views/frame.ts';
import { sumOf } from '../../../views/group.ts';
import { Layout } from '../../../views/layout.tsx';
import { PlanBar } from '../../../views/partials/plan-bar.tsx';
import { paths } from '../../../views/paths.ts';
import type { ShownPlan } from '../../../views/plan-in-view.ts';

/** Figures, tables, charts and the map, with a real plan of Rotherham. */
export function FiguresPage({ frame, view }: { readonly frame: Frame; readonly view: ShownPlan }) {
  const { answer: plan, planned: workbook, names } = view;
  const work = workOf(workbook);
  const hours = (need: string, locality: string) => ({
    requiredHours:
      sumOf(
        work.filter(
          (each) =>
            workbook.needs[each.need]?.need === need &&
            workbook.localities[each.locality]?.locality === locality,
        ),
        (each) => each.hoursPerWeek,
      ) / workbook.settings.periods,
    unmetHours:
      sumOf(
        plan.gaps.filter((gap) => gap.need === need && gap.locality === locality),
        (gap) => gap.unmetHours,
      ) / workbook.settings.periods,
  });
  const { totals, cost } = plan;
  const periods = Array.from({ length: 8 }, (_, index) => `Q${index + 1}`);
  return (
    <Layout
      frame={frame}
      title="Overview"
      section="overview"
      planBar={<PlanBar standing={view} authority="rotherham" here={frame.here} canPlan />}
    >
      <h1 class="govuk-heading-l">Overview</h1>
      <Figures label="Main figures">
        <Figure label="Coverage" value={percent(totals.coverage)} note="of the hours that families need" />
        <Figure
          label="Unmet hours"
          value={`${number(totals.unmetHours)} hours a week`}
          note="mean over the periods"
          href="#gaps"
        />
        <Figure label="Cost" value={pounds(cost.total)} note={`of a budget of ${pounds(cost.budget)}`} />
        <Figure
          label="People"
          value={`${number(sumOf(workbook.staff, (row) => row.fte))} FTE`}
          note="today"
        />
      </Figures>
      <CoverageHeatmap
        caption="Coverage by need and locality"
        rowHead="Need"
        rows={workbook.needs.map(({ need, name }) => ({
          code: need,
          name,
          href: paths.skills('rotherham', { need }),
        }))}
        columns={workbook.localities.map(({ locality, name }) => ({ code: locality, name }))}
        hours={hours}
        cellHref={(need, locality) => paths.gap('rotherham', locality, need, 2)}
      />
      <h2 class="govuk-heading-m">Localities</h2>
      <LocalityMap
        id="map"
        title="Coverage by locality"
        shapes={localityOutlines('rotherham')}
        localities={plan.localities.map((row) => ({
          code: row.locality,
          name: names.locality(row.locality),
          href: paths.locality('rotherham', row.locality),
          coverage: row.coverage,
          unmetHours: row.unmetHours,
        }))}
      />
      <div class="skillmix-columns">
        <BarTable
          caption="Coverage by locality against the target"
          labelHead="Locality"
          valueHead="Coverage"
          bars={plan.localities.map((row) => ({
            label: names.locality(row.locality),
            value: row.coverage,
            note: bandWords[coverageBand(row.coverage)],
          }))}
          format={percent}
          max={1}
          target={{ value: 0.8, name: 'target' }}
        />
        <DataTable
          caption="Team"
          empty="Nobody."
          rows={plan.team.slice(0, 8)}
          columns={[
            {
              head: 'Role',
              rowHeader: true,
              cell: (row) => names.role(row.role),
              sort: { href: '?sort=role', now: 'ascending' },
            },
            {
              head: 'Locality',
              cell: (row) => names.locality(row.locality),
              sort: { href: '?sort=locality', now: null },
            },
            { head: 'FTE today', numeric: true, cell: (row) => number(row.fteToday) },
            { head: 'FTE planned', numeric: true, cell: (row) => number(row.ftePlanned) },
          ]}
          foot={[
            'All',
            '',
            number(sumOf(plan.team.slice(0, 8), (row) => row.fteToday)),
            number(sumOf(plan.team.slice(0, 8), (row) => row.ftePlanned)),
          ]}
        />
      </div>
      <div class="skillmix-columns">
        <LineChart
          id="periods"
          title="Demand, capacity and unmet hours"
          description="Demand grows from quarter to quarter, capacity follows it and unmet hours fall."
          xName="Quarter"
          points={periods}
          yName="Hours a week"
          series={[
            { name: 'Demand', values: periods.map((_, at) => 900 + at * 22) },
            { name: 'Capacity', values: periods.map((_, at) => 720 + at * 40) },
            { name: 'Met', values: periods.map((_, at) => 700 + at * 41) },
            { name: 'Unmet', values: periods.map((_, at) => 200 - at * 19) },
          ]}
          format={number}
        />
        <FrontierChart
          id="frontier"
          budgetPounds={200_000}
          points={Array.from({ length: 10 }, (_, at) => ({
            budgetPounds: at * 50_000,
            spentPounds: at * 49_000,
            coverage: 0.72 + 0.23 * (1 - Math.exp(-at / 3)),
            unmetHours: 300 - 240 * (1 - Math.exp(-at / 3)),
            weightedUnmetHours: 400 - 300 * (1 - Math.exp(-at / 3)),
            outcome: 'proven_best' as const,
          }))}
        />
      </div>
    </Layout>
  );
}
