import type { RawWorkbook, Workbook } from '../workbook.ts';
import { CHANGE, changeOf, multiplied, rowsOf, settingEdit } from './changed-figure.ts';
import type { ChecklistFigure, ChecklistKind } from './checklist-figure.ts';

/** The figures of settings, providers, training and travel. */
export function otherFigures(workbook: Workbook, raw: RawWorkbook): readonly ChecklistFigure[] {
  const { providers, training, travel } = workbook;
  const offers = { of: null, sheet: 'providers', filter: '', rows: rowsOf(providers) } as const;
  return [
    ...settingFigures(workbook, raw),
    ...(providers.length === 0
      ? []
      : [
          {
            ...{ id: 'offer_hours', kind: 'offer_hours' as const, ...offers },
            ...offerHours(workbook),
          },
          {
            ...{ id: 'offer_prices', kind: 'offer_prices' as const, ...offers },
            ...multiplied('providers', '', 'cost_per_hour'),
          },
        ]),
    ...(training.length === 0
      ? []
      : [
          {
            ...{ id: 'course_places', kind: 'course_places' as const, of: null },
            ...{ sheet: 'training' as const, filter: '', rows: rowsOf(training) },
            ...multiplied('training', '', 'places_per_period'),
          },
        ]),
    ...(travel.length === 0
      ? []
      : [
          {
            ...{ id: 'journeys', kind: 'journeys' as const, of: null },
            ...{ sheet: 'travel' as const, filter: '', rows: rowsOf(travel) },
            ...multiplied('travel', '', 'minutes'),
          },
        ]),
  ];
}

/** Fewer hours only where that leaves each offer its minimum. */
function offerHours({ providers }: Workbook): Pick<ChecklistFigure, 'change' | 'low' | 'high'> {
  const change = multiplied('providers', '', 'hours_per_week');
  const canShrink = providers.every(
    ({ hoursPerWeek, minimumHours }) => hoursPerWeek * (1 - CHANGE) >= minimumHours,
  );
  return canShrink ? change : { ...change, low: null };
}

function settingFigures({ settings }: Workbook, raw: RawWorkbook): readonly ChecklistFigure[] {
  const { budget, supportShare, sicknessDays, annualLeaveDays } = settings;
  const ask = (kind: ChecklistKind, key: string, value: number): readonly ChecklistFigure[] =>
    value === 0
      ? []
      : [
          {
            ...{ id: kind, kind, of: null, sheet: 'settings', filter: key },
            rows: rowsOf([{ source: sourceOfSetting(raw, key) }]),
            change: changeOf(CHANGE),
            low: [[settingEdit(key, value * (1 - CHANGE))]],
            high: [[settingEdit(key, value * (1 + CHANGE))]],
          },
        ];
  return [
    ...ask('budget', 'budget', budget),
    ...ask('support_share', 'support_share', supportShare),
    ...ask('sickness', 'sickness_days', sicknessDays),
    ...ask('leave', 'annual_leave_days', annualLeaveDays),
  ];
}

/** What the settings sheet says of where a setting comes from; '' where it is not written out. */
function sourceOfSetting(raw: RawWorkbook, key: string): string {
  const sheet = raw.settings;
  const at = (name: string) => sheet?.columns.findIndex((column) => column.trim() === name) ?? -1;
  const row = sheet?.rows.find(({ cells }) => cells[at('key')]?.trim() === key);
  return row?.cells[at('source')] ?? '';
}
