import type { TokenScope } from '../../../src/domain/token-scope.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/choices.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Tag } from '../../components/tag.tsx';
import { TextField } from '../../components/text-field.tsx';
import { dayWords } from '../../day-words.ts';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { scopeWords, type TokenState, tokenLives } from '../../token-words.ts';
import { AdministrationNav } from './administration-nav.tsx';
import { NewToken } from './new-token.tsx';

export type TokenRow = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  readonly madeBy: string;
  /** ISO dates. */
  readonly madeOn: string;
  readonly expiresOn: string;
  readonly lastUsedOn: string | null;
  readonly state: TokenState;
};

type TokensProps = {
  readonly frame: Frame;
  readonly authority: string;
  readonly tokens: readonly TokenRow[];
  /** The token that was just made, which is shown this once, and an address to try it at. */
  readonly made: { readonly name: string; readonly token: string; readonly address: string } | null;
  readonly form: { readonly name: string; readonly scopes: readonly string[]; readonly days: string };
  readonly errors: readonly FieldError[];
};

/** The tokens with which programs read an authority: made, listed, revoked. */
export function TokensPage({ frame, authority, tokens, made, form, errors }: TokensProps) {
  return (
    <Layout frame={frame} title="Tokens for programs" section="administration" errors={errors}>
      <h1 class="govuk-heading-l">Tokens for programs</h1>
      <AdministrationNav authority={authority} current="tokens" />
      {made === null ? null : <NewToken {...made} />}
      <p class="govuk-body">
        With a token a spreadsheet, a dashboard or a script reads this authority’s figures without anybody
        signing in.{' '}
        <a class="govuk-link" href={paths.developers()}>
          How to use one, in Excel, Power BI and programs
        </a>
      </p>
      <DataTable
        caption="Tokens of this authority"
        rows={tokens}
        empty="There is none yet."
        columns={[
          { head: 'Name', cell: ({ name }) => name, rowHeader: true },
          { head: 'Begins with', cell: ({ prefix }) => <code>{prefix}…</code> },
          { head: 'May', cell: ({ scopes }) => scopes.map((each) => scopeWords[each].text).join('; ') },
          { head: 'Made', cell: ({ madeOn, madeBy }) => `${dayWords(madeOn)} by ${madeBy}` },
          {
            head: 'Last used',
            cell: ({ lastUsedOn }) => (lastUsedOn === null ? 'Not yet' : dayWords(lastUsedOn)),
          },
          { head: 'State', cell: (token) => <State {...token} /> },
          {
            head: 'Revoke',
            headHidden: true,
            cell: ({ id, name, state }) =>
              state === 'revoked' ? null : (
                <form method="post" action={paths.revokeToken(authority, id)}>
                  <Button kind="secondary">
                    Revoke<span class="govuk-visually-hidden"> {name}</span>
                  </Button>
                </form>
              ),
          },
        ]}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h2 class="govuk-heading-m">Make a token</h2>
          <form method="post" action={paths.tokens(authority)} novalidate>
            <TextField
              name="name"
              label="What it is for"
              hint="For example: Children’s services dashboard. One token for each use, so that each can be revoked by itself."
              width={30}
              autocomplete="off"
              value={form.name}
              errors={errors}
            />
            <Checkboxes
              name="scopes"
              legend="What it may do"
              values={form.scopes}
              options={Object.entries(scopeWords).map(([value, words]) => ({ value, ...words }))}
              errors={errors}
            />
            <SelectField
              name="days"
              label="How long it is good"
              hint="It stops before then if you revoke it, or if you no longer administer this authority."
              value={form.days}
              options={tokenLives}
              errors={errors}
            />
            <Button>Make the token</Button>
          </form>
        </div>
      </div>
    </Layout>
  );
}

function State({ state, expiresOn }: Pick<TokenRow, 'state' | 'expiresOn'>) {
  switch (state) {
    case 'good':
      return (
        <>
          <Tag colour="green">Good</Tag> until {dayWords(expiresOn)}
        </>
      );
    case 'expired':
      return (
        <>
          <Tag colour="grey">Expired</Tag> on {dayWords(expiresOn)}
        </>
      );
    case 'revoked':
      return <Tag colour="grey">Revoked</Tag>;
    case 'stopped':
      return (
        <>
          <Tag colour="yellow">Stopped</Tag> its maker no longer administers the authority
        </>
      );
  }
}
