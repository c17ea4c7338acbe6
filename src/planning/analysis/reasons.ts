import type { Reason } from '../answer.ts';
import type { Candidate } from './options/candidate.ts';
import { latestStart, leastFte, postsLeft } from './options/recruit.ts';
import { lacksSkill, placesLeft } from './options/train.ts';
import type { Situation } from './situation.ts';
import { spareTimeFor } from './spare-time.ts';
import { SLIGHT } from './tight-rules.ts';

const PENNY = 0.01;

/**
 * Why a piece of work is not fully met, read from the plan's own numbers; never empty. Ordered as GapReason is, then as the sheets are. `candidates` are the ways to close the gap that the workbook
 * allows: the budget is a reason where one of them cannot be paid.
 */
export function reasonsFor(
  situation: Situation,
  work: number,
  candidates: readonly Candidate[],
): readonly Reason[] {
  const staff = staffReasons(situation, work);
  return [
    ...staff.filter(({ reason }) => reason !== 'rule'),
    ...budgetReason(situation, candidates),
    ...providerReasons(situation, work),
    ...recruitmentReasons(situation, work),
    ...placesReasons(situation, work),
    ...ruleReasons(situation, work, staff),
  ];
}

/**
 * Nobody who works in the period within reach holds the skill at the level; or those who do are used on work of at least the same weight per casework hour; or a rule keeps
 * them (`mip_gap` where only the accepted gap of a plan with whole posts does).
 */
function staffReasons(situation: Situation, work: number): readonly Reason[] {
  const { inputs, point } = situation;
  const { assigned } = situation.model.variables;
  const { period } = inputs.work[work]!;
  const kept = new Set<string>();
  let people = 0;
  let wellUsed = 0;
  for (let i = assigned.workStart[work]!; i < assigned.workStart[work + 1]!; i++) {
    const column = assigned.workColumns[i]!;
    if (point.fte(assigned.pool[column]!, period) <= SLIGHT) continue;
    people += 1;
    const time = spareTimeFor(situation, column);
    for (const rule of time.keptBy) kept.add(rule);
    if (time.movable > 0 && situation.whole) kept.add('mip_gap');
    wellUsed += time.wellUsed;
  }
  if (people === 0) return [{ reason: 'no_one_within_reach', what: null }];
  const reasons: Reason[] = [...kept].sort().map((what) => ({ reason: 'rule', what }));
  if (wellUsed > SLIGHT || reasons.length === 0) {
    reasons.unshift({ reason: 'used_on_equal_or_higher_weight', what: null });
  }
  return reasons;
}

/** The money left does not pay the smallest step of something that would help. For least_cost it is the cost itself that is kept down. */
function budgetReason(situation: Situation, candidates: readonly Candidate[]): readonly Reason[] {
  const { settings, goal } = situation.inputs;
  const left = situation.room.pounds;
  const isSpent = left <= Math.max(1, 1e-6 * settings.budget);
  const isShort = candidates.some(
    ({ option, leastPounds }) => option.pounds > 0 && (isSpent || leastPounds > left + PENNY),
  );
  return isShort ? [{ reason: 'budget', what: goal === 'least_cost' ? 'least_cost' : null }] : [];
}

/** Offers that serve the work and have no hours left in the period. */
function providerReasons(situation: Situation, work: number): readonly Reason[] {
  return offersFor(situation, work)
    .filter(({ hoursLeft }) => hoursLeft <= SLIGHT)
    .map(({ code }) => ({ reason: 'provider_capacity', what: code }));
}

function offersFor(situation: Situation, work: number) {
  const { inputs, room } = situation;
  const { bought } = situation.model.variables;
  const columns = bought.workColumns.subarray(bought.workStart[work]!, bought.workStart[work + 1]!);
  return [...columns].map((column) => {
    const p = bought.offer[column - bought.first]!;
    const at = p * inputs.periods + inputs.work[work]!.period - 1;
    return { code: inputs.workbook.providers[p]!.offer, hoursLeft: room.offerHours[at]! };
  });
}

/** Roles whose new posts bring the skill, with no room in any period from which they would work in time: never recruited, lead time, or recruit_max reached. */
function recruitmentReasons(situation: Situation, work: number): readonly Reason[] {
  const { period } = situation.inputs.work[work]!;
  return rolesFor(situation, work)
    .filter((r) => !hasPostsLeft(situation, r, period))
    .map((r) => ({ reason: 'recruitment_limit', what: situation.inputs.workbook.roles[r]!.role }));
}

function rolesFor(situation: Situation, work: number): readonly number[] {
  const { workbook, work: allWork } = situation.inputs;
  const { need, level } = allWork[work]!;
  const code = workbook.needs[need]!.need;
  return workbook.roles.flatMap((role, r) => ((role.skills[code] ?? 0) >= level ? [r] : []));
}

function hasPostsLeft(situation: Situation, role: number, period: number): boolean {
  for (let start = 1; start <= period; start++) {
    if (postsLeft(situation, role, start) >= leastFte(situation)) return true;
  }
  return false;
}

/** Courses that lead someone within reach to the skill, but have no place left in any period from which it would be usable in time. */
function placesReasons(situation: Situation, work: number): readonly Reason[] {
  const { inputs } = situation;
  const { need, level, locality, period } = inputs.work[work]!;
  const code = inputs.workbook.needs[need]!.need;
  return inputs.workbook.training.flatMap((course, c): Reason[] => {
    if (course.need !== code || course.toLevel < level) return [];
    if (!situation.trainees(c, locality).some((trainee) => lacksSkill(situation, work, trainee))) return [];
    for (let begin = 1; begin <= period - course.periods; begin++) {
      if (placesLeft(situation, c, begin) > 0) return [];
    }
    return [{ reason: 'places', what: course.course }];
  });
}

/** Hard rules that stand in the way: of moving people, of buying spare hours, of recruiting where there is room. */
function ruleReasons(situation: Situation, work: number, staff: readonly Reason[]): readonly Reason[] {
  const { period } = situation.inputs.work[work]!;
  const names = new Set(staff.flatMap(({ reason, what }) => (reason === 'rule' && what ? [what] : [])));
  const hasSpareOffer = offersFor(situation, work).some(({ hoursLeft }) => hoursLeft > SLIGHT);
  if (hasSpareOffer && situation.rules.providerHoursLeft(work) <= SLIGHT) names.add('maximum_provider_share');
  const isUnsupervised = rolesFor(situation, work).some(
    (r) => hasPostsLeft(situation, r, period) && latestStart(situation, r, period) === null,
  );
  if (isUnsupervised) names.add('supervision_ratio');
  return [...names].sort().map((what) => ({ reason: 'rule', what }));
}
