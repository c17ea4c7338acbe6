import { SubNav } from '../../components/sub-nav.tsx';
import { paths } from '../../paths.ts';

const ofAuthority = {
  overview: ['Overview', paths.administration],
  people: ['People and roles', paths.members],
  settings: ['Authority', paths.authoritySettings],
  tokens: ['Tokens', paths.tokens],
  audit: ['Audit log', (authority: string) => paths.audit(authority)],
} as const;

/** The pages about one authority. */
export function AdministrationNav({
  authority,
  current,
}: {
  readonly authority: string;
  readonly current: keyof typeof ofAuthority;
}) {
  const items = Object.entries(ofAuthority).map(([key, [text, href]]) => ({
    text,
    href: href(authority),
    current: key === current,
  }));
  return <SubNav label="Administration" items={items} />;
}

const ofService = {
  authorities: ['Authorities', paths.allAuthorities],
  people: ['People', paths.allPeople],
  providers: ['Sign-in', paths.providers],
  audit: ['Audit log', () => paths.allAudit()],
} as const;

/** The pages about the whole service. */
export function ServiceNav({ current }: { readonly current: keyof typeof ofService }) {
  const items = Object.entries(ofService).map(([key, [text, href]]) => ({
    text,
    href: href(),
    current: key === current,
  }));
  return <SubNav label="Whole service" items={items} />;
}
