import { CodeBlock } from '../../components/code-block.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';

type NewTokenProps = {
  readonly name: string;
  readonly token: string;
  /** A whole address at which to try it. */
  readonly address: string;
};

/** A token that was just made: shown this once, with the first thing to try. */
export function NewToken({ name, token, address }: NewTokenProps) {
  return (
    <>
      <NotificationBanner kind="success">
        The token “{name}” is made. Copy it now: it is shown only here and only once.
      </NotificationBanner>
      <CodeBlock label={`The token ${name}`} text={token} />
      <p class="govuk-body">Try it at the command line:</p>
      <CodeBlock
        label="A command that tries the token"
        text={`curl -H "Authorization: Bearer ${token}" ${address}`}
      />
    </>
  );
}
