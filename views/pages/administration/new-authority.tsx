import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { Radios } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';

type NewAuthorityProps = {
  readonly frame: Frame;
  readonly name: string;
  readonly code: string;
  readonly colour: string;
  /** `starter`, or the code of an example. */
  readonly from: string;
  readonly examples: readonly { readonly code: string; readonly name: string }[];
  readonly errors: readonly FieldError[];
};

/** Making an authority. */
export function NewAuthorityPage({ frame, name, code, colour, from, examples, errors }: NewAuthorityProps) {
  return (
    <Layout frame={frame} title="Add an authority" section={null} errors={errors}>
      <BackLink href={paths.allAuthorities()} text="Authorities" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Add an authority</h1>
          <form method="post" action={paths.newAuthority()} novalidate>
            <TextField name="name" label="Name" value={name} errors={errors} />
            <TextField
              name="code"
              label="Code in addresses"
              hint="Small letters, digits and hyphens, for example exampleshire. It cannot be changed later."
              width={20}
              value={code}
              errors={errors}
            />
            <TextField
              name="colour"
              label="Colour of the header"
              hint="As # and six digits from 0 to f. White text has to stand out on it at 4.5 to 1."
              width={10}
              value={colour}
              errors={errors}
            />
            <Radios
              name="from"
              legend="Start from"
              value={from}
              options={[
                {
                  value: 'starter',
                  text: 'A small starter workbook',
                  hint: 'Every sheet with a few made-up rows, to be replaced by the authority’s own under Data.',
                },
                ...examples.map((example) => ({
                  value: example.code,
                  text: `A copy of the example ${example.name}`,
                  hint: 'Published figures with example values; marked as an example on every page.',
                })),
              ]}
              errors={errors}
            />
            <Button>Add authority</Button>
          </form>
        </div>
      </div>
    </Layout>
  );
}
