/** What holds for every address. */
export function RulesOfAnswers() {
  return (
    <>
      <h2 class="govuk-heading-m">3. What to know</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Hours are hours a week, and modelled: what a plan makes of the workbook. £ are pounds over the whole
          plan. Each row of demand says in <code>source</code> whether it is published, local or an example.
        </li>
        <li>
          Counts of 1 to 5 families are withheld, with the figures they could be worked out from:{' '}
          <code>null</code> in JSON, <code>c</code> in CSV. Withheld is not zero. In small localities that is
          most of what is known of single needs. A token that may see them gets everything; do not publish
          what it makes.
        </li>
        <li>
          Lists come 100 rows at a time as JSON (<code>limit</code> up to 1,000): go on at the address in{' '}
          <code>next</code> until it is <code>null</code>. CSV comes whole.
        </li>
        <li>
          Send an answer’s <code>ETag</code> back as <code>If-None-Match</code>: 304 says that nothing has
          changed.
        </li>
        <li>
          What goes wrong is told as <code>application/problem+json</code>, with <code>detail</code> in words,
          and for a workbook every mistake by sheet, row and column.
        </li>
        <li>
          A token stops when it expires or is revoked, and when the person who made it no longer administers
          the authority.
        </li>
      </ul>
    </>
  );
}
