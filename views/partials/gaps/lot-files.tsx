import { ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { paths } from '../../paths.ts';
import { PrintButton } from './print-button.tsx';

/** The lots as files, with what each holds of small numbers, and the page on paper. */
export function LotFiles({
  authority,
  of,
  mayHaveSmallNumbers,
}: {
  readonly authority: string;
  readonly of: { readonly need: string | null; readonly scenario: string | null };
  readonly mayHaveSmallNumbers: boolean;
}) {
  const toPassOn = paths.commissioningTable(authority, { ...of, small: 'hidden' });
  return (
    <>
      <ButtonGroup>
        <ButtonLink kind="secondary" href={paths.commissioningTable(authority, of)}>
          Download as CSV
        </ButtonLink>
        {mayHaveSmallNumbers ? (
          <a class="govuk-link" href={toPassOn}>
            Download as CSV to pass on
          </a>
        ) : null}
        <PrintButton />
      </ButtonGroup>
      <p class="govuk-hint">
        {mayHaveSmallNumbers ? 'In the file to pass on' : 'In the file'}, lots of one need that would tell
        small numbers of families (1 to 5) are joined into one lot of several localities; hours and pounds add
        up as before.
        {mayHaveSmallNumbers
          ? ' The other file, like this page, is not for publication.'
          : ' This page is not for publication.'}
      </p>
    </>
  );
}
