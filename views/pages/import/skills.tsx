import type { SkillsMatrix } from '../../../src/domain/council-readings.ts';
import type { SkillsProposal } from '../../../src/domain/propose-skills.ts';
import { Button } from '../../components/button.tsx';
import { Radios } from '../../components/choices.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { counted, levelWords, listWords } from '../../format.ts';
import type { FieldError, Frame } from '../../frame.ts';
import type { Names } from '../../names.ts';
import { paths } from '../../paths.ts';
import { type EditTrouble, EditTroubles } from './edit-troubles.tsx';
import { FileProblemTable } from './file-problems.tsx';
import { ImportLayout } from './import-layout.tsx';

type SkillsPageProps = {
  readonly frame: Frame;
  readonly matrix: SkillsMatrix;
  readonly proposal: SkillsProposal;
  readonly tick: string;
  readonly blanks: string;
  readonly names: Names;
  readonly errors?: readonly FieldError[] | undefined;
  readonly troubles?: readonly EditTrouble[] | undefined;
};

const mostShown = 500;

/** What a skills matrix would make of the staff sheet, before anything is stored. */
export function ImportSkillsPage(props: SkillsPageProps) {
  const { frame, matrix, proposal, tick, blanks, names, errors, troubles = [] } = props;
  const { code } = frame.authority!;
  const { skills, changes, matched, missing, ticks } = proposal;
  const gained = skills.filter(({ before, after }) => (after ?? 0) > (before ?? 0)).length;
  return (
    <ImportLayout frame={frame} title="Changes to skills" step={null} errors={errors}>
      <EditTroubles troubles={troubles} />
      <p class="govuk-body-l">
        {counted(skills.length, 'skill', 'skills')} of {counted(changes.length, 'staff row', 'staff rows')}{' '}
        would change: {gained} to a higher level, {skills.length - gained} to a lower level or none. Nothing
        is stored yet.
      </p>
      <p class="govuk-body">
        The matrix in {matrix.sheet === null ? matrix.file : `${matrix.file}, sheet ${matrix.sheet}`} has{' '}
        {counted(matched, 'row', 'rows')} of the staff sheet, by its column {matrix.referenceColumn};{' '}
        {counted(missing, 'staff row is', 'staff rows are')} not in it and {missing === 1 ? 'stays' : 'stay'}{' '}
        as {missing === 1 ? 'it is' : 'they are'}. {counted(matrix.unmatched, 'row', 'rows')} of the matrix
        could not be used.
      </p>
      <DataTable
        caption={
          skills.length > mostShown ? `Changes, the first ${mostShown} of ${skills.length}` : 'Changes'
        }
        captionSize="m"
        columns={[
          { head: 'Staff', rowHeader: true, cell: ({ staff }) => staff },
          { head: 'Need', cell: ({ need }) => names.need(need) },
          { head: 'Stored', cell: ({ before }) => (before === null ? 'none' : levelWords(before)) },
          { head: 'In the matrix', cell: ({ after }) => (after === null ? 'none' : levelWords(after)) },
        ]}
        rows={skills.slice(0, mostShown)}
        empty="The matrix says what is stored already."
      />
      {changes.length === 0 ? null : (
        <form method="post" action={paths.storeSkills(code)}>
          <input type="hidden" name="tick" value={tick} />
          <input type="hidden" name="blanks" value={blanks} />
          <Button>Store these changes</Button>
        </form>
      )}
      <form method="get" action={paths.importSkills(code)}>
        {ticks === 0 ? null : (
          <Radios
            name="tick"
            legend={`Level of cells that only say x or yes (${counted(ticks, 'cell', 'cells')})`}
            value={tick}
            options={[1, 2, 3].map((level) => ({ value: String(level), text: levelWords(level) }))}
          />
        )}
        <Radios
          name="blanks"
          legend="A blank cell means"
          value={blanks}
          options={[
            { value: 'remove', text: 'no skill: take away what is stored' },
            { value: 'keep', text: 'not asked: keep what is stored' },
          ]}
        />
        <Button kind="secondary">Work out again</Button>
      </form>
      <Details summary="Columns that were used, and columns that were dropped unread">
        <p class="govuk-body">
          Used: {matrix.referenceColumn} and{' '}
          {listWords(matrix.needs.map(({ need, heading }) => `${heading} (as ${names.need(need)})`))}.
          Dropped: {matrix.dropped.length === 0 ? 'none' : listWords(matrix.dropped)}.
        </p>
      </Details>
      <FileProblemTable problems={matrix.problems} />
    </ImportLayout>
  );
}
