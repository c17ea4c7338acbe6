import { CoverageDots } from '../charts/coverage-dots.tsx';
import type { Comparison } from '../comparison.ts';
import { comparisonWords } from '../comparison-words.ts';
import { DataTable } from '../components/data-table.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { percent } from '../format.ts';
import { outcomeWords } from '../outcome-words.ts';
import { ComparisonTable } from './comparison-table.tsx';

type ComparisonViewProps = Comparison & { readonly hrefOf: (code: string | null) => string | null };

/** A comparison: what it comes to in words, the figures side by side, the coverage of each need as a chart. */
export function ComparisonView(props: ComparisonViewProps) {
  const { plans } = props;
  const [reference, ...others] = plans;
  const open = plans.filter(({ plan }) => plan.outcome === 'within_gap');
  return (
    <>
      <h2 class="govuk-heading-m">In short</h2>
      <dl class="govuk-summary-list skillmix-in-short">
        {others.map((plan) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{plan.name}</dt>
            <dd class="govuk-summary-list__value">{comparisonWords(plan, reference!)}</dd>
          </div>
        ))}
      </dl>
      {open.length === 0 ? null : (
        <InsetText>
          {open.map(({ name, plan }) => `${name}: ${outcomeWords(plan)}`).join(' ')} Differences smaller than
          that may be chance.
        </InsetText>
      )}
      <NeedsChart {...props} />
      <ComparisonTable {...props} />
    </>
  );
}

function NeedsChart({ plans, groups, names }: Comparison) {
  const needs = groups.find(({ group }) => group === 'needs')?.measures ?? [];
  if (needs.length === 0 || plans.length < 2) return null;
  const rows = needs.map(({ what, values }) => ({ label: names.need(what!), values }));
  const moved = needs
    .map(({ what, differences }) => ({
      what,
      most: Math.max(...differences.map((each) => Math.abs(each ?? 0))),
    }))
    .reduce((a, b) => (b.most > a.most ? b : a));
  const finding =
    moved.most < 0.0005
      ? 'No need is covered more or less than in the first plan.'
      : `What moves most is ${names.need(moved.what!)}, by ${percent(moved.most).replace(' %', '')} points.`;
  return (
    <CoverageDots
      id="coverage-of-needs"
      title="Coverage of each need"
      description={`${finding} Coverage is the share of the hours needed that are met.`}
      plans={plans.map(({ name }) => name)}
      rows={rows}
      table={
        <DataTable
          caption="Coverage of each need"
          captionHidden
          empty="There are no needs."
          rows={rows}
          columns={[
            { head: 'Need', rowHeader: true, cell: ({ label }) => label },
            ...plans.map(({ name }, index) => ({
              head: name,
              numeric: true,
              cell: ({ values }: (typeof rows)[number]) => {
                const value = values[index];
                return value === null || value === undefined ? '–' : percent(value);
              },
            })),
          ]}
        />
      }
    />
  );
}
