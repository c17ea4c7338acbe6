import { DataTable } from '../../components/data-table.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ServiceNav } from './administration-nav.tsx';

type ProvidersProps = {
  readonly frame: Frame;
  readonly providers: readonly {
    readonly name: string;
    readonly issuer: string;
    /** Address to enter at the provider, to which it may send people back. */
    readonly callback: string;
  }[];
  /** The environment variables that set a provider up, with their meanings. */
  readonly variables: readonly { readonly name: string; readonly meaning: string }[];
  /** Address that a provider would be told to send people back to. */
  readonly callback: string;
};

/** How people sign in. It is set where the service is started, and only shown here. */
export function ProvidersPage({ frame, providers, variables, callback }: ProvidersProps) {
  return (
    <Layout frame={frame} title="Sign-in" section={null}>
      <h1 class="govuk-heading-l">Sign-in</h1>
      <ServiceNav current="providers" />
      <SummaryList
        rows={[
          {
            key: 'E-mail address and password',
            value: 'Always on, for people to whom an administrator gave a password',
          },
          ...providers.flatMap((each) => [
            { key: 'Sign-in provider', value: each.name },
            { key: 'Issuer', value: <span class="govuk-!-text-break-word">{each.issuer}</span> },
            { key: 'Redirect address', value: <span class="govuk-!-text-break-word">{each.callback}</span> },
          ]),
          ...(providers.length === 0 ? [{ key: 'Sign-in provider', value: 'None is set up' }] : []),
        ]}
      />
      <p class="govuk-body">
        A provider (OpenID Connect, for example Microsoft Entra ID) is set up by environment variables where
        the service is started, so nobody can change it from a browser. It lets in only people whose e-mail
        address an administrator has added. Enter <strong class="govuk-!-text-break-word">{callback}</strong>{' '}
        at the provider as the redirect address.
      </p>
      <DataTable
        caption="Environment variables of the provider"
        rows={variables}
        empty=""
        columns={[
          { head: 'Variable', cell: ({ name }) => <code>{name}</code>, rowHeader: true },
          { head: 'Meaning', cell: ({ meaning }) => meaning },
        ]}
      />
    </Layout>
  );
}
