import type { AccessRole } from '../../../src/domain/access-role.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { counted } from '../../format.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { roleNames } from '../../role-names.ts';
import { AdministrationNav } from './administration-nav.tsx';

type AdministrationProps = {
  readonly frame: Frame;
  readonly authority: { readonly code: string; readonly name: string; readonly colour: string };
  /** Open members, by role. */
  readonly members: Readonly<Record<AccessRole, number>>;
  readonly closed: number;
  readonly providers: readonly { readonly name: string }[];
};

/** What there is to administer, with the ways to it. */
export function AdministrationPage({ frame, authority, members, closed, providers }: AdministrationProps) {
  const { code } = authority;
  const roles = Object.entries(members).map(([role, count]) => `${roleNames[role as AccessRole]}: ${count}`);
  return (
    <Layout frame={frame} title="Administration" section="administration">
      <h1 class="govuk-heading-l">Administration</h1>
      <AdministrationNav authority={code} current="overview" />
      <SummaryList
        rows={[
          {
            key: 'People',
            value: (
              <ul class="govuk-list">
                {roles.map((each) => (
                  <li>{each}</li>
                ))}
                {closed > 0 ? <li>{counted(closed, 'closed account', 'closed accounts')}</li> : null}
              </ul>
            ),
            action: { href: paths.members(code), text: 'Change', hidden: 'people and roles' },
          },
          {
            key: 'Authority',
            value: authority.name,
            action: { href: paths.authoritySettings(code), text: 'Change', hidden: 'name and colour' },
          },
          {
            key: 'Signing in',
            value:
              providers.length === 0
                ? 'E-mail address and password'
                : `With ${providers.map(({ name }) => name).join(', ')}, or e-mail address and password`,
          },
          {
            key: 'Tokens for programs',
            value: 'For spreadsheets, dashboards and scripts that read the figures',
            action: { href: paths.tokens(code), text: 'Change', hidden: 'tokens for programs' },
          },
          {
            key: 'Audit log',
            value: 'Who changed people, roles and settings',
            action: { href: paths.audit(code), text: 'View', hidden: 'the audit log' },
          },
        ]}
      />
      {frame.visitor?.administrator ? (
        <p class="govuk-body">
          You administer the whole service as well:{' '}
          <a class="govuk-link" href={paths.allAuthorities()}>
            authorities
          </a>
          ,{' '}
          <a class="govuk-link" href={paths.allPeople()}>
            people
          </a>{' '}
          and{' '}
          <a class="govuk-link" href={paths.providers()}>
            sign-in
          </a>
          .
        </p>
      ) : null}
    </Layout>
  );
}
