import { type AuditDetail, auditWords } from '../../audit-words.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { momentWords } from '../../time-words.ts';
import { AdministrationNav, ServiceNav } from './administration-nav.tsx';

export type AuditRow = {
  readonly at: Date;
  readonly personName: string;
  readonly action: string;
  readonly detail: AuditDetail;
  /** Name of the authority it was done in; null where it was none's. */
  readonly authority: string | null;
};

type AuditProps = {
  readonly frame: Frame;
  /** Code of the authority; null for the whole service's log. */
  readonly authority: string | null;
  readonly entries: readonly AuditRow[];
  /** Address of the older entries; null where there are none. */
  readonly older: string | null;
  readonly isFirst: boolean;
};

/** Who did what of note, the newest first. */
export function AuditPage({ frame, authority, entries, older, isFirst }: AuditProps) {
  const newest = authority === null ? paths.allAudit() : paths.audit(authority);
  return (
    <Layout frame={frame} title="Audit log" section={authority === null ? null : 'administration'}>
      <h1 class="govuk-heading-l">Audit log</h1>
      {authority === null ? (
        <ServiceNav current="audit" />
      ) : (
        <AdministrationNav authority={authority} current="audit" />
      )}
      <DataTable
        caption="The newest first; times of the United Kingdom"
        rows={entries}
        empty={isFirst ? 'Nothing has been written down yet.' : 'There are no older entries.'}
        columns={[
          { head: 'When', cell: ({ at }) => <time datetime={at.toISOString()}>{momentWords(at)}</time> },
          { head: 'Who', cell: ({ personName }) => personName, rowHeader: true },
          { head: 'What', cell: ({ action, detail }) => auditWords(action, detail) },
          ...(authority === null
            ? [{ head: 'Authority', cell: (row: AuditRow) => row.authority ?? 'Whole service' }]
            : []),
        ]}
      />
      <ul class="govuk-list">
        {isFirst ? null : (
          <li>
            <a class="govuk-link" href={newest}>
              Newest entries
            </a>
          </li>
        )}
        {older === null ? null : (
          <li>
            <a class="govuk-link" href={older} rel="next">
              Older entries
            </a>
          </li>
        )}
      </ul>
    </Layout>
  );
}
