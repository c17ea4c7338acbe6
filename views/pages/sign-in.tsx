import { Button, ButtonLink } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { TextField } from '../components/text-field.tsx';
import type { FieldError, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../paths.ts';

type SignInProps = {
  readonly frame: Frame;
  /** As it was typed; the password is never sent back. */
  readonly email: string;
  /** Where to go on to afterwards. */
  readonly next: string | null;
  readonly errors: readonly FieldError[];
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly demo: boolean;
};

/** Signing in with the council's account or with a password. */
export function SignInPage({ frame, email, next, errors, providers, demo }: SignInProps) {
  return (
    <Layout frame={frame} title="Sign in" section={null} errors={errors}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Sign in</h1>
          {demo ? (
            <InsetText>
              This is the demonstration: you are in without signing in.{' '}
              <a class="govuk-link" href={paths.home()}>
                Go to the first page
              </a>{' '}
              or sign in as someone whom you added under Administration.
            </InsetText>
          ) : null}
          {providers.map(({ id, name }, index) => (
            <ButtonLink
              id={index === 0 ? 'provider' : undefined}
              href={paths.provider(id, next ?? undefined)}
            >
              Sign in with {name}
            </ButtonLink>
          ))}
          {providers.length > 0 ? <h2 class="govuk-heading-m">Or with a password</h2> : null}
          <form method="post" action={paths.signIn()} novalidate>
            {next === null ? null : <input type="hidden" name="next" value={next} />}
            <TextField
              name="email"
              label="E-mail address"
              type="email"
              autocomplete="username"
              value={email}
              errors={errors}
            />
            <TextField
              name="password"
              label="Password"
              type="password"
              autocomplete="current-password"
              errors={errors}
            />
            <Button>Sign in</Button>
          </form>
          <p class="govuk-body">
            No account, or the password is lost? An administrator of your authority adds people and sets new
            passwords.
          </p>
        </div>
      </div>
    </Layout>
  );
}
