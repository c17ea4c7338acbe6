import type { TableRow } from '../domain/raw-workbook.ts';
import { example } from './sources.ts';

/** The settings in which the bundled councils differ. */
export type CouncilSettings = {
  readonly authority: string;
  readonly onsCode: string;
  readonly periods: number;
  readonly periodWeeks: number;
  readonly periodReason: string;
  readonly budgetPounds: number;
  readonly budgetReason: string;
  /** Days of sickness a year for each FTE, where more is known than an average of councils. */
  readonly sickness?: { readonly days: number; readonly source: string };
};

/** The settings sheet: the council's own, and the working-time assumptions that all five share. */
export function settingsRows(settings: CouncilSettings): readonly TableRow[] {
  const horizon = example(settings.periodReason);
  const workingTime = example('usual local government terms; replace with the council’s own');
  const row = (key: string, value: string | number, unit: string, source: string) => ({
    key,
    value,
    unit,
    source,
  });
  return [
    row('authority', settings.authority, '', 'published: ONS, names and codes of local authorities'),
    row('ons_code', settings.onsCode, '', 'published: ONS, names and codes of local authorities'),
    row('plan_start', '2026-04-01', 'date', example('the start of the next financial year')),
    row('periods', settings.periods, 'periods', horizon),
    row('period_weeks', settings.periodWeeks, 'weeks', horizon),
    row('budget', settings.budgetPounds, '£ over the horizon', example(settings.budgetReason)),
    row('goal', 'most_need_met', '', example('the usual first question: how much need can be met')),
    row('weekly_hours', 37, 'hours', workingTime),
    row('days_per_week', 5, 'days', workingTime),
    row('annual_leave_days', 28, 'days a year', workingTime),
    row('bank_holidays', 8, 'days a year', workingTime),
    row(
      'sickness_days',
      settings.sickness?.days ?? 8.8,
      'days a year',
      settings.sickness?.source ?? example('average of councils in LGA workforce figures'),
    ),
    row('training_days', 5, 'days a year', workingTime),
    row(
      'support_share',
      0.3,
      'share',
      example('time for supervision, recording and meetings; not published'),
    ),
    row('visit_block_hours', 3.5, 'hours', example('half a working day between one journey out and back')),
    row('allow_reductions', 'no', '', example('no post is removed unless a scenario asks for it')),
    row('post_step', 0.5, 'FTE', example('posts are usually advertised as half or full time')),
  ];
}
