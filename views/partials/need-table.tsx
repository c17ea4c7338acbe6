import { NeedBar, NeedBarKey, needParts } from '../charts/need-bar.tsx';
import { DataTable, type TableColumn } from '../components/data-table.tsx';
import { bandWords, coverageBand } from '../coverage-words.ts';
import { counted, levelWords, number, percent } from '../format.ts';
import { sumOf } from '../group.ts';
import type { NeedLine } from '../locality-view.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';

type NeedTableProps = {
  readonly lines: readonly NeedLine[];
  readonly names: Names;
  readonly authority: string;
  readonly locality: string;
  readonly scenario: string | null;
};

/** Need against capacity by need and level: a bar and its figures in each row. Columns in which nothing happens are left out. */
export function NeedTable({ lines, names, authority, locality, scenario }: NeedTableProps) {
  const total = (figure: (line: NeedLine) => number) => number(sumOf(lines, figure));
  const required = sumOf(lines, ({ requiredHours }) => requiredHours);
  const unmet = sumOf(lines, ({ unmetHours }) => unmetHours);
  const used = needParts.filter(
    ({ part, hours }) => part === 'own' || part === 'unmet' || lines.some((line) => hours(line) >= 0.05),
  );
  const columns: readonly TableColumn<NeedLine>[] = [
    {
      head: 'Need and level of skill',
      rowHeader: true,
      cell: (line) => (
        <>
          {line.unmetHours < 0.05 ? (
            names.need(line.need)
          ) : (
            <a class="govuk-link" href={paths.gap(authority, locality, line.need, line.level, { scenario })}>
              {names.need(line.need)}
            </a>
          )}
          <span class="skillmix-quiet">, {levelWords(line.level)}</span>
        </>
      ),
    },
    {
      head: 'Who meets the hours, as shares',
      cell: (line) => <NeedBar line={line} />,
    },
    { head: 'Required', numeric: true, cell: ({ requiredHours }) => number(requiredHours) },
    ...used.map(({ words, hours }) => ({
      head: words,
      numeric: true,
      cell: (line: NeedLine) => number(hours(line)),
    })),
    {
      head: 'Coverage',
      numeric: true,
      cell: (line) => coverageWords(line.requiredHours, line.unmetHours),
    },
    {
      head: 'With the skill here today',
      cell: ({ people, possibleHours }) =>
        people === 0 ? (
          'nobody'
        ) : (
          <span class="skillmix-number">
            {counted(people, 'person', 'people')}
            <span class="skillmix-quiet">, up to {number(possibleHours)} hours</span>
          </span>
        ),
    },
  ];
  return (
    <>
      <NeedBarKey />
      <DataTable
        caption="Hours a week by need and level, mean over the plan"
        empty="No hours are required here."
        rows={lines}
        columns={columns}
        foot={[
          'All needs',
          '',
          total(({ requiredHours }) => requiredHours),
          ...used.map(({ hours }) => total(hours)),
          coverageWords(required, unmet),
          '',
        ]}
      />
      <p class="govuk-body-s">
        “Up to” is what these people could give if they did nothing else: one person’s hours count for each of
        their skills, so the figures cannot be added up.
      </p>
    </>
  );
}

function coverageWords(requiredHours: number, unmetHours: number) {
  const coverage = requiredHours === 0 ? 1 : Math.max(0, 1 - unmetHours / requiredHours);
  return (
    <span class="skillmix-number">
      {percent(coverage)}
      <span class="skillmix-quiet"> ({bandWords[coverageBand(coverage)]})</span>
    </span>
  );
}
