import { DataTable } from '../../components/data-table.tsx';
import type { Report } from '../../report/report.ts';
import { riskWords, weightWords } from '../../report/risk-words.ts';
import { Annex } from './annex.tsx';

/** The risk register: every risk found, with its weight, and room for an owner and a date. */
export function RiskAnnex({ report: { risks, names, totals } }: { readonly report: Report }) {
  return (
    <Annex number={6} title="Risk register">
      <DataTable
        caption="Risks, heaviest first"
        captionHidden
        empty="The figures show none."
        rows={risks}
        columns={[
          { head: 'No.', cell: (_, index) => index + 1 },
          { head: 'Risk', rowHeader: true, cell: (risk) => riskWords(risk, names).title },
          { head: 'Figures', wide: true, cell: (risk) => riskWords(risk, names).figures },
          {
            head: 'Weight',
            cell: ({ hoursAtStake }) => weightWords(hoursAtStake, totals.requiredHours),
          },
          { head: 'What to do', cell: (risk) => riskWords(risk, names).answer },
          { head: 'Owner and date', cell: () => <span class="skillmix-report__blank" /> },
        ]}
      />
      <p class="govuk-body">
        Weight: hours of families’ need a week that already go unmet, or would if the risk came about, as a
        share of all hours needed (high from 5 %, medium from 2 %). Risks found by the figures only; those of
        delivery, law and reputation have to be added.
      </p>
    </Annex>
  );
}
