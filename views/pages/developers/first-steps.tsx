import type { ApiInView } from '../../api-view.ts';
import { CodeBlock } from '../../components/code-block.tsx';

/** How to get the gaps into Excel and Power BI, and to the command line. */
export function FirstSteps({ origin, authority }: Pick<ApiInView, 'origin' | 'authority'>) {
  const base = `${origin}/api/v1/${authority}`;
  return (
    <>
      <h2 class="govuk-heading-m">2. Read the gaps</h2>
      <h3 class="govuk-heading-s">In Excel</h3>
      <ol class="govuk-list govuk-list--number">
        <li>Choose Data, then From Web (in older versions: New Query, From Other Sources, From Web).</li>
        <li>
          Paste the address of a list, and choose OK:
          <CodeBlock label="Address of the gaps as a file" text={`${base}/gaps.csv`} />
        </li>
        <li>
          When Excel asks how to sign in, choose Basic. Type any user name and the token as the password, then
          Connect.
        </li>
        <li>Choose Load. Later, Data and Refresh All fetch the newest figures.</li>
      </ol>
      <h3 class="govuk-heading-s">In Power BI</h3>
      <ol class="govuk-list govuk-list--number">
        <li>Choose Get data, then Web, and paste the same address.</li>
        <li>
          Choose Basic, any user name and the token as the password; let the settings count for the whole
          address of the service, so that coverage.csv, localities.csv, lots.csv, skills.csv and demand.csv
          need no further sign-in.
        </li>
        <li>
          Choose Load, and set a refresh on a schedule if you like: what has not changed is not sent again.
        </li>
      </ol>
      <h3 class="govuk-heading-s">At the command line</h3>
      <CodeBlock
        label="Commands that read the gaps and plan a workbook"
        text={[
          'TOKEN=skillmix_…',
          `curl -H "Authorization: Bearer $TOKEN" ${base}/gaps`,
          `curl -H "Authorization: Bearer $TOKEN" ${base}/workbook > workbook.json`,
          `curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\`,
          `  --data-binary @workbook.json ${base}/plan`,
        ].join('\n')}
      />
    </>
  );
}
