import type { FieldError } from '../../../views/frame.ts';
import type { DemandForm } from '../../../views/pages/import/demand-options.tsx';
import type { Need } from '../../domain/need.ts';
import type { DemandOptions } from '../../domain/propose-demand.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { typedNumber } from './typed-number.ts';

/** What was typed, and the options it makes; null with the errors where it makes none. */
export type DemandFormRead = {
  readonly form: DemandForm;
  readonly options: DemandOptions | null;
  readonly errors: readonly FieldError[];
};

const limits = {
  children: { min: 1, max: 20, unit: 'children' },
  own: { min: 1, max: 20, unit: 'children' },
  worked: { min: 1, max: 100, unit: '%' },
} as const;

/** Reads how children become demand. `sent` gives a field as it was sent, or null: then the usual value stands in. */
export function readDemandForm(
  sent: (name: string) => string | null,
  { needs }: Pick<Workbook, 'needs'>,
): DemandFormRead {
  const lead = needs.filter((need) => need.lead);
  const usual: DemandForm = {
    ...{ children: '2.5', own: '1.5', worked: '100', length: 'twelve_weeks' },
    lead_help: usualLead(lead, /early.?help|family.?help|key.?work/i),
    lead_plans: usualLead(lead, /child(ren)?.in.need|\bcin\b/i),
  };
  const hours = needs.map(({ need }) => `hours.${need}`).filter((name) => (sent(name) ?? '') !== '');
  const form = Object.fromEntries(
    [...Object.keys(usual), ...hours].map((name) => [name, (sent(name) ?? usual[name] ?? '').trim()]),
  );
  const errors: FieldError[] = [];
  const number = (
    field: string,
    limit: { readonly min: number; readonly max: number; readonly unit: string },
  ) => {
    const read = typedNumber(form[field] ?? '', limit);
    if (!read.ok) errors.push({ field, message: read.message });
    return read.ok ? read.value : 0;
  };
  const leadOf = (field: string) => lead.find(({ need }) => need === form[field])?.need ?? null;
  const hoursLimit = { min: 0, max: 168, unit: 'hours a week' };
  const options: DemandOptions = {
    childrenPerFamily: number('children', limits.children),
    childrenWithOwnNeed: number('own', limits.own),
    workedShare: number('worked', limits.worked) / 100,
    length: form.length === 'whole' ? 'whole' : 'twelve_weeks',
    leadNeeds: { help: leadOf('lead_help'), plans: leadOf('lead_plans') },
    hoursPerWeek: new Map(hours.map((name) => [name.slice('hours.'.length), number(name, hoursLimit)])),
  };
  return { form, options: errors.length === 0 ? options : null, errors };
}

/** The lead need that is called so, else the first. */
function usualLead(lead: readonly Need[], called: RegExp): string {
  return (
    (lead.find(({ need, name }) => called.test(name) || called.test(need.replaceAll('_', ' '))) ?? lead[0])
      ?.need ?? ''
  );
}
