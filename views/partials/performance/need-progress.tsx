import { DataTable } from '../../components/data-table.tsx';
import type { Names } from '../../names.ts';
import type { FollowedFamilies, FollowedNeed } from '../../report/performance.ts';
import { withheldWords } from '../../report/published.ts';
import { familyWords } from '../report/people-list.tsx';
import { FollowedCoverage } from './followed-coverage.tsx';
import { Moved } from './moved.tsx';

type NeedProps = { readonly needs: readonly FollowedNeed[]; readonly names: Names };

/** How far each need is met, now and against the start. */
export function NeedProgress({ needs, names }: NeedProps) {
  return (
    <DataTable
      caption="Coverage by need, now and at the start"
      captionHidden
      empty="No hours are required."
      rows={needs}
      columns={[
        { head: 'Need', rowHeader: true, cell: ({ need }) => names.need(need) },
        {
          head: 'Hours needed',
          cell: ({ now, start }) => (
            <Moved
              {...{ now: now?.requiredHours ?? null, start: start?.requiredHours ?? null }}
              unit="hours_per_week"
              better={null}
              without={now === null ? 'none now' : withheldWords}
            />
          ),
        },
        { head: 'Need met', cell: ({ now, start }) => <FollowedCoverage now={now} start={start} /> },
        {
          head: 'Unmet hours',
          cell: ({ now, start }) => (
            <Moved
              {...{ now: now?.unmetHours ?? null, start: start?.unmetHours ?? null }}
              unit="hours_per_week"
              better="less"
              without={now === null ? '–' : withheldWords}
            />
          ),
        },
      ]}
    />
  );
}

type FamilyProps = { readonly families: readonly FollowedFamilies[]; readonly names: Names };

/** Families in lead-practitioner work, now and at the start; kinds overlap and are not added up. */
export function FamilyProgress({ families, names }: FamilyProps) {
  return (
    <DataTable
      caption="Families in lead-practitioner work, now and at the start"
      captionHidden
      empty="No need is lead-practitioner work, so families are not counted."
      rows={families}
      columns={[
        { head: 'Lead-practitioner work', rowHeader: true, cell: ({ need }) => names.need(need) },
        { head: 'Now', cell: ({ now }) => (now === null ? 'none' : familyWords(now)) },
        { head: 'At the start', cell: ({ start }) => (start === null ? '–' : familyWords(start)) },
      ]}
    />
  );
}
