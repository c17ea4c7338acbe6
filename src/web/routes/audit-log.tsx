import { AuditPage } from '../../../views/pages/administration/audit.tsx';
import { paths } from '../../../views/paths.ts';
import type { Authority } from '../../store/stores.ts';
import { administrators, only } from '../access.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

const ENTRIES_A_PAGE = 50;

/** Who did what of note: in one authority, and in the whole service. */
export function auditLogRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/administration/audit',
      access: administrators,
      handle: (c) => showAudit(c, deps, null),
    },
    {
      method: 'get',
      path: '/:authority/administration/audit',
      access: only(),
      handle: (c) => showAudit(c, deps, accessOf(c).authority),
    },
  ];
}

async function showAudit(c: Ctx, deps: Deps, authority: Authority | null): Promise<Response> {
  const before = Number(c.req.query('before'));
  const isFirst = !Number.isSafeInteger(before) || before <= 0;
  const found = await deps.stores.audit.list(authority?.id ?? null, {
    ...(isFirst ? {} : { before }),
    limit: ENTRIES_A_PAGE + 1,
  });
  const shown = found.slice(0, ENTRIES_A_PAGE);
  const last = shown.at(-1);
  const hasOlder = found.length > shown.length && last !== undefined;
  const names = authority === null ? await authorityNames(deps) : new Map<string, string>();
  const entries = shown.map((entry) => ({
    ...entry,
    authority: entry.authorityId === null ? null : (names.get(entry.authorityId) ?? authority?.name ?? null),
  }));
  const older = authority === null ? paths.allAudit(last?.id) : paths.audit(authority.code, last?.id);
  const frame = await frameOf(c, deps);
  return page(
    c,
    <AuditPage
      frame={frame}
      authority={authority?.code ?? null}
      entries={entries}
      older={hasOlder ? older : null}
      isFirst={isFirst}
    />,
  );
}

async function authorityNames(deps: Deps): Promise<ReadonlyMap<string, string>> {
  const all = await deps.stores.authorities.list();
  return new Map(all.map(({ id, name }) => [id, name]));
}
