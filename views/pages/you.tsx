import type { AccessRole } from '../../src/domain/access-role.ts';
import { Button } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { TextField } from '../components/text-field.tsx';
import type { FieldError, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { roleNames } from '../role-names.ts';

type YouProps = {
  readonly frame: Frame;
  readonly person: { readonly name: string; readonly email: string; readonly administrator: boolean };
  /** The authorities of the person with the role in each. */
  readonly authorities: readonly {
    readonly code: string;
    readonly name: string;
    readonly role: AccessRole;
    readonly localities: readonly string[];
  }[];
  readonly demo: boolean;
  readonly errors: readonly FieldError[];
};

/** The visitor's own account. */
export function YouPage({ frame, person, authorities, demo, errors }: YouProps) {
  return (
    <Layout frame={frame} title="Your account" section={null} errors={errors}>
      <h1 class="govuk-heading-l">Your account</h1>
      <SummaryList
        rows={[
          { key: 'Name', value: person.name },
          ...(demo ? [] : [{ key: 'E-mail address', value: person.email }]),
          ...(person.administrator
            ? [{ key: 'Service', value: 'Administrator of every authority and of the service itself' }]
            : []),
          ...authorities.map(({ code, name, role, localities }) => ({
            key: (
              <a class="govuk-link" href={paths.overview(code)}>
                {name}
              </a>
            ),
            value: `${roleNames[role]}${localities.length > 0 ? `: ${localities.join(', ')}` : ''}`,
          })),
        ]}
      />
      {demo ? (
        <InsetText>
          You are looking at the demonstration, which has no passwords. Take another role with “Demo role” at
          the top of the page.
        </InsetText>
      ) : (
        <OwnSignIn errors={errors} />
      )}
    </Layout>
  );
}

function OwnSignIn({ errors }: { readonly errors: readonly FieldError[] }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-m">Change your password</h2>
        <form method="post" action={paths.changePassword()} novalidate>
          <TextField
            name="current"
            label="Current password"
            type="password"
            autocomplete="current-password"
            errors={errors}
          />
          <TextField
            name="next"
            label="New password"
            hint="At least 12 characters; three random words make a good one. Your other sessions end."
            type="password"
            autocomplete="new-password"
            errors={errors}
          />
          <Button>Change password</Button>
        </form>
        <h2 class="govuk-heading-m">Sign out everywhere</h2>
        <p class="govuk-body">Ends your sessions on every computer and phone, this one included.</p>
        <form method="post" action={paths.signOutEverywhere()}>
          <Button kind="secondary">Sign out everywhere</Button>
        </form>
      </div>
    </div>
  );
}
