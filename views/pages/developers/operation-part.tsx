import type { ApiField, ApiOperation } from '../../api-view.ts';
import { CodeBlock } from '../../components/code-block.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';

/** One address: what it does, what it takes, how to ask it, what it answers. */
export function OperationPart({ operation }: { readonly operation: ApiOperation }) {
  const { id, method, path, summary, meaning, parameters, curl, fields, rowFields, example } = operation;
  return (
    <section class="skillmix-operation" aria-labelledby={`op-${id}`}>
      <h4 class="govuk-heading-s" id={`op-${id}`}>
        {summary}
      </h4>
      <p class="govuk-body">
        <code class="skillmix-address">
          {method} {path}
        </code>
      </p>
      <p class="govuk-body">{withCode(meaning)}</p>
      <Details
        summary={
          <>
            How to ask, and what it answers<span class="govuk-visually-hidden">: {summary}</span>
          </>
        }
      >
        <CodeBlock label={`A command that asks ${method} ${path}`} text={curl} />
        <FieldTable caption={`Parameters of ${method} ${path}`} head="Parameter" fields={parameters} />
        <FieldTable caption={`Fields of the answer of ${method} ${path}`} head="Field" fields={fields} />
        <FieldTable caption={`Fields of each row of ${method} ${path}`} head="Field" fields={rowFields} />
        {example === null ? null : (
          <>
            <p class="govuk-body">An answer, shortened:</p>
            <CodeBlock label={`An answer of ${method} ${path}`} text={example} />
          </>
        )}
      </Details>
    </section>
  );
}

function FieldTable(props: {
  readonly caption: string;
  readonly head: string;
  readonly fields: readonly ApiField[];
}) {
  const { caption, head, fields } = props;
  if (fields.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      rows={fields}
      empty=""
      columns={[
        {
          head,
          rowHeader: true,
          cell: ({ name, type }) => (
            <>
              <code>{name}</code>
              <span class="skillmix-field-type">{type}</span>
            </>
          ),
        },
        { head: 'Meaning', cell: ({ meaning }) => withCode(meaning) },
      ]}
    />
  );
}

/** Text in which backticks mark what is code. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part));
}
