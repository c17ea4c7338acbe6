import { DataTable } from '../../components/data-table.tsx';
import { number } from '../../format.ts';
import type { Names } from '../../names.ts';
import type { LeadFamilies } from '../../overview.ts';

/** Families with a lead practitioner and those who wait, by kind of lead work. */
export function LeadWork({ families, names }: { readonly families: LeadFamilies; readonly names: Names }) {
  return (
    <>
      <h2 class="govuk-heading-m">Families and their lead practitioners</h2>
      <p class="govuk-body">
        Families at any one time, on average over the periods, in lead-practitioner work only: every family
        has one lead practitioner, so these are counted once
        {families.byNeed.length > 1 ? ' (a family in two kinds of lead work is in both rows)' : ''}. Other
        needs overlap and are not added up.
      </p>
      <DataTable
        caption="Families in lead-practitioner work"
        captionHidden
        empty=""
        rows={families.byNeed}
        columns={[
          { head: 'Lead-practitioner work', rowHeader: true, cell: ({ need }) => names.need(need) },
          { head: 'Families', numeric: true, cell: ({ open }) => number(open) },
          { head: 'Met', numeric: true, cell: ({ met }) => number(met) },
          { head: 'Waiting', numeric: true, cell: ({ waiting }) => number(waiting) },
        ]}
        foot={['All', number(families.open), number(families.met), number(families.waiting)]}
      />
    </>
  );
}
