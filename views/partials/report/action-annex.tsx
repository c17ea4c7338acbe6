import { actionWords } from '../../action-words.ts';
import { DataTable } from '../../components/data-table.tsx';
import { listWords, number, pounds } from '../../format.ts';
import { pillarOf } from '../../report/pillars.ts';
import type { Report } from '../../report/report.ts';
import { Annex } from './annex.tsx';

/** Lines of one way that are told; hours shared between localities have many. */
const SHOWN = 12;

/** Posts, training, purchases and shared hours, line by line, each with the pillar it belongs to. */
export function ActionAnnex({ report }: { readonly report: Report }) {
  const { actions, bought, names, calendar } = report;
  const nothingBought = { hoursPerWeek: 0, pounds: 0, lines: [] };
  const lines = [
    ...actionWords({ ...actions, buy: nothingBought }, names, calendar.periods).flatMap(
      ({ way, heading, note, lines: each }) =>
        shortList(each).map((what) => ({ action: heading, note, what, pillar: pillarOf(way) as string })),
    ),
    ...bought.lines.map(({ offers, needs, hoursPerWeek, pounds: cost, thirdSector }) => ({
      action: 'Buy from partners',
      note: `${pounds(bought.pounds)} in all`,
      what: `${number(hoursPerWeek)} hours a week from ${listWords(offers.map(names.offer))}: ${listWords(needs.map(names.need))} (${pounds(cost)})`,
      pillar: pillarOf('buy', thirdSector) as string,
    })),
  ];
  return (
    <Annex number={3} title="Posts, training and purchases">
      <DataTable
        caption="What the plan asks for"
        captionHidden
        empty="Nothing: everyone stays where they are, and nobody is recruited, trained or bought in."
        rows={lines}
        columns={[
          {
            head: 'Action',
            cell: ({ action, note }, index) =>
              lines[index - 1]?.action === action ? (
                ''
              ) : (
                <>
                  {action} <span class="skillmix-quiet skillmix-below">{note}</span>
                </>
              ),
          },
          { head: 'What', wide: true, rowHeader: true, cell: ({ what }) => what },
          { head: 'Pillar', cell: ({ pillar }) => pillar },
        ]}
      />
      {bought.hoursPerWeek === null ? (
        <p class="govuk-body">
          Hours are bought from partners for {pounds(bought.pounds)}; their number is withheld, as it would
          give a small number of families away.
        </p>
      ) : null}
      <p class="govuk-body">
        Pillars: the plan acts under <em>Access</em>, <em>Communities</em> and <em>Workforce development</em>.
        Its decision belongs to <em>Leadership and governance</em>, replacing example figures (annex 5) to{' '}
        <em>Data and outcomes</em>. It says nothing about <em>Family voice and experience</em>: what families
        say has to be added from elsewhere.
      </p>
    </Annex>
  );
}

function shortList(lines: readonly string[]): readonly string[] {
  const rest = lines.length - SHOWN;
  return rest <= 1 ? lines : [...lines.slice(0, SHOWN), `and ${rest} smaller ones`];
}
