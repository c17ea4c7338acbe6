import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { AdministrationNav } from './administration-nav.tsx';

type AuthoritySettingsProps = {
  readonly frame: Frame;
  readonly authority: string;
  readonly name: string;
  readonly colour: string;
  readonly errors: readonly FieldError[];
};

/** An authority's name and colour. */
export function AuthoritySettingsPage({ frame, authority, name, colour, errors }: AuthoritySettingsProps) {
  return (
    <Layout frame={frame} title="Authority" section="administration" errors={errors}>
      <h1 class="govuk-heading-l">Authority</h1>
      <AdministrationNav authority={authority} current="settings" />
      <form method="post" action={paths.authoritySettings(authority)} novalidate>
        <TextField name="name" label="Name" width={30} value={name} errors={errors} />
        <TextField
          name="colour"
          label="Colour of the header"
          hint="As # and six digits from 0 to f, for example #1d4f63. White text has to stand out on it at 4.5 to 1."
          width={10}
          value={colour}
          errors={errors}
        />
        <Button>Save</Button>
      </form>
    </Layout>
  );
}
