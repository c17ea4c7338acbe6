import { WITHHELD_MARK } from '../domain/small-numbers/small-count.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { PublishedGap, PublishedPlan } from './small-numbers/published-plan.ts';
import type { TableSheet } from './table-sheet.ts';

/** A plan that goes along with a workbook. */
export type PlanOfWorkbook = {
  /** Withheld figures are null; they are written as `c`. */
  readonly plan: PublishedPlan;
  /** The workbook it answers, for names. */
  readonly planned: Workbook;
  /** When it was made, and how many edits the workbook has seen since. */
  readonly madeAt: Date | null;
  readonly editsSince: number;
};

/** A plan's results as tables: summary, localities, gaps, team, posts, training, provision, assignments. */
export function planSheets(of: PlanOfWorkbook): readonly TableSheet[] {
  const { plan, planned } = of;
  const place = namesOf(planned.localities.map(({ locality, name }) => [locality, name]));
  const need = namesOf(planned.needs.map((each) => [each.need, each.name]));
  const role = namesOf(planned.roles.map((each) => [each.role, each.name]));
  const provider = namesOf(planned.providers.map((each) => [each.offer, each.provider]));
  return [
    summarySheet(of),
    {
      name: '_plan localities',
      columns: [
        ...['Locality', 'Name', 'Required (hours a week)', 'Met (hours a week)', 'Unmet (hours a week)'],
        ...['Coverage (share)', 'Staff today (FTE)', 'Staff planned (FTE)', 'Families per FTE'],
      ],
      rows: plan.localities.map((each) => [
        ...[each.locality, place(each.locality), told(each.requiredHours), told(each.metHours)],
        ...[told(each.unmetHours), told(each.coverage), each.fteToday, each.ftePlanned],
        each.isCaseloadWithheld ? WITHHELD_MARK : each.caseload,
      ]),
    },
    {
      name: '_plan gaps',
      columns: [
        ...['Locality', 'Name', 'Need', 'Name of the need', 'Level', 'Period', 'Required (hours a week)'],
        ...[
          'Unmet (hours a week)',
          'Families waiting',
          'Reasons',
          'Best way',
          'What',
          'Closes (hours a week)',
        ],
        'Cost (£ an hour)',
      ],
      rows: plan.gaps.map((gap) => [
        ...[gap.locality, place(gap.locality), gap.need, need(gap.need), gap.level, gap.period],
        ...[told(gap.requiredHours), told(gap.unmetHours), told(gap.familiesWaiting)],
        ...[reasonsOf(gap), ...firstOption(gap)],
      ]),
    },
    {
      name: '_plan team',
      columns: [
        ...['Locality', 'Name', 'Role', 'Name of the role', 'Period'],
        ...['Today (FTE)', 'Planned (FTE)'],
      ],
      rows: plan.team.map((line) => [
        ...[line.locality, place(line.locality), line.role, role(line.role), line.period],
        ...[line.fteToday, line.ftePlanned],
      ]),
    },
    {
      name: '_plan posts',
      columns: ['Role', 'Name of the role', 'Locality', 'Name', 'Starts in period', 'New posts (FTE)'],
      rows: plan.posts.map((post) => [
        ...[post.role, role(post.role), post.locality, place(post.locality), post.period, post.fte],
      ]),
    },
    {
      name: '_plan training',
      columns: ['Course', 'Staff', 'Period', 'People'],
      rows: plan.training.map(({ course, staff, period, people }) => [course, staff, period, people]),
    },
    {
      name: '_plan provision',
      columns: [
        ...['Offer', 'Provider', 'Locality', 'Name', 'Need', 'Name of the need', 'Level', 'Period'],
        ...['Bought (hours a week)', 'Cost (£ in the period)'],
      ],
      rows: plan.provision.map((each) => [
        ...[each.offer, provider(each.offer), each.locality, place(each.locality), each.need],
        ...[need(each.need), each.level, each.period, told(each.hoursPerWeek), told(each.pounds)],
      ]),
    },
    {
      name: '_plan assignments',
      columns: [
        ...['Staff', 'Works in', 'Name', 'Need', 'Name of the need', 'Level', 'Period'],
        'Work (hours a week)',
      ],
      rows: plan.assignments.map((each) => [
        ...[each.staff, each.locality, place(each.locality), each.need, need(each.need)],
        ...[each.level, each.period, told(each.hoursPerWeek)],
      ]),
    },
  ];
}

function summarySheet({ plan, madeAt, editsSince }: PlanOfWorkbook): TableSheet {
  const { totals, cost } = plan;
  const hours = 'hours a week';
  const whole = '£ over the whole plan';
  return {
    name: '_plan summary',
    columns: ['What', 'Value', 'Unit'],
    rows: [
      ['Authority', plan.authority, ''],
      ['Scenario', plan.scenario ?? 'none: the workbook as it is', ''],
      ['Outcome', words(plan.outcome), ''],
      ['Goal', words(plan.goal), ''],
      ['Planned on', madeAt === null ? '' : madeAt.toISOString().slice(0, 10), ''],
      ['Changes of the data since', editsSince, 'edits'],
      ['Required', told(totals.requiredHours), hours],
      ['Met', told(totals.metHours), hours],
      ['Unmet', told(totals.unmetHours), hours],
      ['Unmet, weighted by priority', told(totals.weightedUnmetHours), `weighted ${hours}`],
      ['Coverage', told(totals.coverage), 'share met of what is required'],
      ['Worst-off locality', told(totals.worstLocalityShare), 'share of its weighted hours unmet'],
      ['New posts', cost.newPosts, whole],
      ['Recruitment', cost.recruitment, whole],
      ['Training', cost.training, whole],
      ['Providers', cost.providers, whole],
      ['Reductions', cost.reductions, whole],
      ['Pay saved', cost.savings, whole],
      ['Total cost', cost.total, whole],
      ['Budget', cost.budget, whole],
      ['Checked independently', plan.checks.ok ? 'yes' : 'no: do not use this plan', ''],
    ],
  };
}

/** A figure, or the mark of one that is withheld. */
function told(figure: number | null): number | string {
  return figure ?? WITHHELD_MARK;
}

function reasonsOf({ reasons }: PublishedGap): string {
  return reasons
    .map(({ reason, what }) => (what === null ? words(reason) : `${words(reason)} (${what})`))
    .join('; ');
}

function firstOption({ options: [first] }: PublishedGap): readonly (string | number | null)[] {
  return first
    ? [first.way, first.what, told(first.hoursPerWeek), first.costPerHour]
    : [null, null, null, null];
}

function words(code: string): string {
  return code.replaceAll('_', ' ');
}

function namesOf(pairs: readonly (readonly [code: string, name: string])[]): (code: string) => string {
  const names = new Map(pairs);
  return (code) => names.get(code) ?? code;
}
