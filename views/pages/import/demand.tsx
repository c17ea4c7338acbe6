import type { DemandProposal, ProposedRow } from '../../../src/domain/propose-demand.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted, listWords, number, percent, short } from '../../format.ts';
import type { FieldError, Frame } from '../../frame.ts';
import type { Names } from '../../names.ts';
import { paths } from '../../paths.ts';
import { type DemandForm, DemandOptionsForm } from './demand-options.tsx';
import { type EditTrouble, EditTroubles } from './edit-troubles.tsx';
import { ImportLayout } from './import-layout.tsx';

type DemandPageProps = {
  readonly frame: Frame;
  readonly form: DemandForm;
  /** Null while what was typed cannot be read. */
  readonly proposal: DemandProposal | null;
  readonly names: Names;
  readonly leadNeeds: readonly { readonly need: string; readonly name: string }[];
  /** Predicted families by `locality need`, where predictions were handed in. */
  readonly predicted: ReadonlyMap<string, string>;
  readonly errors?: readonly FieldError[] | undefined;
  readonly troubles?: readonly EditTrouble[] | undefined;
};

/** What the counted lists would make of the demand sheet, before anything is stored. */
export function ImportDemandPage(props: DemandPageProps) {
  const { frame, form, proposal, names, leadNeeds, predicted, errors, troubles = [] } = props;
  const { code } = frame.authority!;
  return (
    <ImportLayout frame={frame} title="Changes to demand" step="demand" errors={errors}>
      <EditTroubles troubles={troubles} />
      {proposal === null ? null : <Standing code={code} proposal={proposal} names={names} />}
      <Details
        summary={`How children become demand: ${optionWords(form)}`}
        id="assumptions"
        open={errors?.some(({ field }) => field !== 'main')}
      >
        <DemandOptionsForm
          action={paths.importDemand(code)}
          form={form}
          leadNeeds={leadNeeds}
          withoutHours={(proposal?.withoutHours ?? []).map((need) => ({ need, name: names.need(need) }))}
          errors={errors}
        />
      </Details>
      {proposal === null || proposal.rows.length === 0 ? null : (
        <>
          <Changes proposal={proposal} names={names} predicted={predicted} />
          <form method="post" action={paths.importDemand(code)}>
            {Object.entries(form).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            {proposal.changes.length === 0 ? null : <Button>Store these changes</Button>}
          </form>
        </>
      )}
    </ImportLayout>
  );
}

function Standing({
  code,
  proposal,
  names,
}: {
  readonly code: string;
  readonly proposal: DemandProposal;
  readonly names: Names;
}) {
  const { rows, notPlaced, leftOut, untouched, withoutHours } = proposal;
  const count = (kind: ProposedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const children = (teams: DemandProposal['leftOut']) => teams.reduce((sum, each) => sum + each.children, 0);
  const hours = (of: (row: ProposedRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return (
    <>
      <p class="govuk-body-l">
        {counted(count('add'), 'row', 'rows')} of demand would be added, {short(count('change'))} changed;{' '}
        {short(count('same'))} stay as they are, and {counted(untouched, 'row', 'rows')} of which the lists
        say nothing. Nothing is stored yet.
      </p>
      {rows.length === 0 ? null : (
        <p class="govuk-body">
          Direct hours a week of these rows:{' '}
          {number(hours(({ openBefore, before }) => (openBefore ?? 0) * (before?.hoursPerWeek ?? 0)))} today,{' '}
          {number(hours(({ open, hoursPerWeek }) => open * hoursPerWeek))} with the changes.
        </p>
      )}
      {notPlaced.length === 0 ? null : (
        <InsetText>
          {counted(children(notPlaced), 'child is', 'children are')} not in it, because{' '}
          {counted(notPlaced.length, 'team has', 'teams have')} no locality yet:{' '}
          {listWords(notPlaced.slice(0, 8).map(({ team }) => team || 'no team stated'))}
          {notPlaced.length > 8 ? ' and others' : ''}.{' '}
          <a class="govuk-link" href={paths.importTeams(code)}>
            Put teams into localities
          </a>
        </InsetText>
      )}
      {leftOut.length === 0 ? null : (
        <p class="govuk-body">
          Left out as you said: {counted(children(leftOut), 'child', 'children')} of{' '}
          {listWords(leftOut.map(({ team }) => team || 'no team stated'))}.
        </p>
      )}
      {withoutHours.length === 0 ? null : (
        <InsetText>
          {listWords(withoutHours.map(names.need))}: there is no demand yet from which the hours a week could
          be taken. Give them under “How children become demand”.
        </InsetText>
      )}
    </>
  );
}

const kinds = {
  add: <Tag colour="green">New</Tag>,
  change: <Tag colour="blue">Changed</Tag>,
  same: <Tag colour="grey">As it is</Tag>,
} as const;

function Changes({
  proposal,
  names,
  predicted,
}: Pick<DemandPageProps, 'names' | 'predicted'> & { readonly proposal: DemandProposal }) {
  const elsewhere = proposal.rows.some((row) => row.elsewhere > 0);
  const unlike = proposal.rows.filter(
    (row) => row.foundWeeks !== null && Math.abs(impliedWeeks(row) / row.foundWeeks - 1) > 0.25,
  );
  const families = proposal.rows.filter(({ writtenAs }) => writtenAs === 'families').length;
  return (
    <>
      <DataTable
        caption="Demand before and after, at level 2 (skilled)"
        captionSize="m"
        columns={[
          {
            head: 'Locality and need',
            rowHeader: true,
            wide: true,
            cell: (row) => `${names.locality(row.locality)}: ${names.need(row.need)}`,
          },
          { head: 'Row', cell: ({ kind }) => kinds[kind] },
          {
            head: 'Children counted',
            numeric: true,
            cell: ({ children, spread }) => (spread ? `${number(children)} (shared out)` : short(children)),
          },
          {
            head: 'Families starting a year',
            numeric: true,
            cell: ({ startsPerYear }) => number(startsPerYear),
          },
          { head: 'Weeks', numeric: true, cell: ({ weeks }) => number(weeks) },
          { head: 'Extended', numeric: true, cell: ({ extendShare }) => percent(extendShare) },
          {
            head: 'Weeks open in all (in the lists)',
            numeric: true,
            cell: (row: ProposedRow) =>
              `${number(impliedWeeks(row))} (${row.foundWeeks === null ? '–' : number(row.foundWeeks)})`,
          },
          { head: 'Length from', cell: ({ lengthFrom }) => lengths[lengthFrom] },
          {
            head: 'Open families today',
            numeric: true,
            cell: ({ openBefore }) => (openBefore === null ? '–' : number(openBefore)),
          },
          { head: 'Open families then', numeric: true, cell: ({ open }) => number(open) },
          ...(predicted.size === 0
            ? []
            : [
                {
                  head: 'Predicted families',
                  numeric: true,
                  cell: (row: ProposedRow) => predicted.get(`${row.locality} ${row.need}`) ?? '–',
                },
              ]),
          { head: 'Hours a week each', numeric: true, cell: ({ hoursPerWeek }) => short(hoursPerWeek) },
          ...(elsewhere
            ? [
                {
                  head: 'Families in other rows, which stay',
                  numeric: true,
                  cell: (row: ProposedRow) => (row.elsewhere === 0 ? '–' : number(row.elsewhere)),
                },
              ]
            : []),
        ]}
        rows={proposal.rows}
        empty=""
      />
      {unlike.length === 0 ? null : (
        <InsetText>
          In {counted(unlike.length, 'row', 'rows')} families would be open much longer or shorter than in
          your lists: twelve weeks with extensions do not describe them well. Choose the average length under
          “How children become demand”.
        </InsetText>
      )}
      {families === 0 ? null : (
        <p class="govuk-body">
          {counted(families, 'row stays', 'rows stay')} written as families open instead of starts a year,
          because a scenario changes that column.
        </p>
      )}
      {elsewhere ? (
        <p class="govuk-body">
          Other rows of the same locality and need (other levels, single periods) stay beside these. If the
          lists hold those families too, remove such rows from the demand sheet.
        </p>
      ) : null}
      <p class="govuk-body">
        A family with several needs is in the row of each: the rows say how much work of each kind there is,
        and are not to be added up as families.
      </p>
    </>
  );
}

function optionWords({ children, own, worked, length }: DemandForm): string {
  const weeks = length === 'whole' ? 'the average length of episodes' : 'twelve weeks and extensions';
  return `${children} children in a family, ${own} with a need of their own, ${worked} % worked with, ${weeks}`;
}

/** How long a family is open by the sheet’s formula, extensions included. */
function impliedWeeks({ weeks, extendShare }: ProposedRow): number {
  return weeks / (1 - extendShare);
}

const lengths: Readonly<Record<ProposedRow['lengthFrom'], string>> = {
  need: 'this need’s episodes',
  all: 'all episodes',
  kept: 'today’s row',
  default: '12 weeks as usual',
};
