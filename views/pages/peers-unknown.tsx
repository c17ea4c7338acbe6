import type { PeerArea } from '../../src/domain/peers/peer-group.ts';
import type { WorkbookProblem } from '../../src/domain/workbook.ts';
import { DataTable } from '../components/data-table.tsx';
import { Details } from '../components/details.tsx';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { InvalidWorkbook } from '../states/invalid-workbook.tsx';

type PeersUnknownProps = {
  readonly frame: Frame;
  /** The ONS code of the workbook's settings; null where it has none. */
  readonly onsCode: string | null;
  /** The council that the code meant, where it is no more, and those that took its place. */
  readonly replaced: { readonly name: string; readonly by: readonly PeerArea[] } | null;
  /** Every council that has published figures. */
  readonly councils: readonly PeerArea[];
  /** Problems for which the workbook cannot be read. */
  readonly problems: readonly WorkbookProblem[];
};

/** In place of the comparison where the workbook does not say which council it is, or names one without published figures. */
export function PeersUnknownPage({ frame, onsCode, replaced, councils, problems }: PeersUnknownProps) {
  const authority = frame.authority!;
  return (
    <Layout frame={frame} title="Beside other councils" section="overview">
      <h1 class="govuk-heading-l">{authority.name} beside other councils</h1>
      {problems.length > 0 ? (
        <InvalidWorkbook problems={problems} authority={authority.code} />
      ) : (
        <div class="skillmix-state">
          <h2 class="govuk-heading-m">Which council’s figures are these?</h2>
          <p class="govuk-body">{whyWords(onsCode, replaced)}</p>
          <p class="govuk-body">
            Put the council’s ONS code into the{' '}
            <a class="govuk-link" href={paths.sheet(authority.code, 'settings')}>
              settings sheet
            </a>
            , as the value of <code>ons_code</code>. It has nine letters and digits and begins with E06, E08,
            E09 or E10, such as E08000018 for Rotherham.
          </p>
          <Details summary="The code of every council">
            <DataTable
              caption="Councils in England with children’s services"
              rows={councils}
              empty=""
              columns={[
                { head: 'Council', rowHeader: true, cell: ({ name }) => name },
                { head: 'ONS code', cell: ({ onsCode: code }) => code },
              ]}
            />
          </Details>
        </div>
      )}
    </Layout>
  );
}

function whyWords(onsCode: string | null, replaced: PeersUnknownProps['replaced']): string {
  if (onsCode === null) return 'The workbook names no ONS code, so its published figures cannot be found.';
  if (replaced !== null) {
    const names = replaced.by.map(({ name, onsCode: code }) => `${name} (${code})`).join(' and ');
    return `The workbook’s ONS code ${onsCode} is that of ${replaced.name}, which is no more. Its place was taken by ${names}.`;
  }
  return `The published files hold no council in England with children’s services under the workbook’s ONS code ${onsCode}.`;
}
