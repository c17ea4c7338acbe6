import type { PredictedBesideActual } from '../../../src/domain/compare-predicted.ts';
import type { PredictedDemand } from '../../../src/domain/council-readings.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { counted, listWords, number, signed } from '../../format.ts';
import type { FieldError, Frame } from '../../frame.ts';
import type { Names } from '../../names.ts';
import { paths } from '../../paths.ts';
import { type EditTrouble, EditTroubles } from './edit-troubles.tsx';
import { FileProblemTable } from './file-problems.tsx';
import { ImportLayout } from './import-layout.tsx';

/** A prediction beside the demand; `usable` = it may take the demand's place. */
export type PredictedLine = PredictedBesideActual & { readonly usable: boolean; readonly chosen: boolean };

type PredictedPageProps = {
  readonly frame: Frame;
  readonly predicted: PredictedDemand;
  readonly lines: readonly PredictedLine[];
  readonly names: Names;
  readonly errors?: readonly FieldError[] | undefined;
  readonly troubles?: readonly EditTrouble[] | undefined;
};

/** Predictions beside the demand of today, with the difference; they take its place only where they are chosen. */
export function ImportPredictedPage({
  frame,
  predicted,
  lines,
  names,
  errors,
  troubles = [],
}: PredictedPageProps) {
  const { code } = frame.authority!;
  const anyPeriod = lines.some(({ period }) => period !== null);
  const anyUsable = lines.some(({ usable }) => usable);
  return (
    <ImportLayout frame={frame} title="Predicted demand beside the demand" step={null} errors={errors}>
      <EditTroubles troubles={troubles} />
      <p class="govuk-body">
        {counted(lines.length, 'prediction', 'predictions')} from {predicted.file}. The demand stays as it is,
        unless you tick predictions and store them in its place. Differences are predicted less demand.
        {predicted.dropped.length === 0 ? '' : ` Columns dropped unread: ${listWords(predicted.dropped)}.`}
      </p>
      <form method="post" action={paths.usePredicted(code)}>
        <DataTable
          caption="Families open at any one time"
          captionSize="m"
          id="use"
          columns={[
            {
              head: 'Locality and need',
              rowHeader: true,
              wide: true,
              cell: (row) => `${names.locality(row.locality)}: ${names.need(row.need)}`,
            },
            ...(anyPeriod
              ? [
                  {
                    head: 'Period',
                    cell: ({ period }: PredictedLine) => (period === null ? 'every' : String(period)),
                  },
                ]
              : []),
            { head: 'Predicted', numeric: true, cell: predictedWords },
            {
              head: 'Demand today',
              numeric: true,
              cell: ({ actual }) => (actual === null ? 'none' : number(actual)),
            },
            { head: 'Difference', numeric: true, cell: differenceWords },
            {
              head: 'Use in place of the demand',
              cell: ({ key, usable, chosen, locality, need }) =>
                usable ? (
                  <Checkbox
                    name="use"
                    id={`use-${key.replaceAll(' ', '-')}`}
                    value={key}
                    checked={chosen}
                    label={`Use for ${names.locality(locality)}: ${names.need(need)}`}
                    labelHidden
                  />
                ) : (
                  'not possible: no single number, or no hours a week for this need'
                ),
            },
          ]}
          rows={lines}
          empty="The file holds no prediction for this council’s localities and needs."
        />
        {anyUsable ? <Button>Store the ticked predictions as demand</Button> : null}
      </form>
      <FileProblemTable problems={predicted.problems} />
    </ImportLayout>
  );
}

function predictedWords({ families }: PredictedLine): string {
  if (families === null) return 'not available';
  const { atLeast, atMost } = families;
  return atLeast === atMost ? number(atLeast) : `${atLeast} to ${atMost} (suppressed)`;
}

function differenceWords({ difference }: PredictedLine): string {
  if (difference === null) return '–';
  const { atLeast, atMost } = difference;
  return atLeast === atMost
    ? signed(atLeast, number)
    : `${signed(atLeast, number)} to ${signed(atMost, number)}`;
}
