import { counted, listWords, number, periodWords, pounds, short, signed } from './format.ts';
import type { SuggestedTeam, TeamChange } from './locality-view.ts';
import type { Names } from './names.ts';

/** A smaller change of FTE would be shown as nothing. */
const NOISE_FTE = 0.005;

/** `+0.5 FTE`, `−0.06 FTE`, `no change`. */
export function fteChangeWords(change: number): string {
  return Math.abs(change) < NOISE_FTE ? 'no change' : `${signed(change)} FTE`;
}

/** Why a role's FTE changes: `recruit 0.5 FTE from period 2; 0.06 FTE expected to leave`; '' where it stays as it is. */
export function teamReasonWords(change: TeamChange, periods: number): string {
  const { newFte, newFrom, removedFte, leavingFte } = change;
  return [
    ...(newFte < NOISE_FTE ? [] : [`recruit ${short(newFte)} FTE${fromPeriods(newFrom, periods)}`]),
    ...(removedFte < NOISE_FTE ? [] : [`reduce by ${short(removedFte)} FTE`]),
    ...(leavingFte < NOISE_FTE ? [] : [`${short(leavingFte)} FTE expected to leave or end by then`]),
  ].join('; ');
}

/** What the plan asks someone to do for this team, a sentence each. */
export function teamActionWords(team: SuggestedTeam, names: Names, periods: number): readonly string[] {
  const recruit = team.changes
    .filter(({ newFte }) => newFte >= NOISE_FTE)
    .map(
      ({ role, newFte, newFrom }) =>
        `Recruit ${short(newFte)} FTE ${names.role(role)}${fromPeriods(newFrom, periods)}.`,
    );
  const reduce = team.changes
    .filter(({ removedFte }) => removedFte >= NOISE_FTE)
    .map(({ role, removedFte }) => `Reduce ${names.role(role)} by ${short(removedFte)} FTE.`);
  const train = team.training.map(({ course, role, people, periods: when }) => {
    const who = `${counted(people, 'person', 'people')} (${names.role(role)})`;
    return `Train ${who}: ${names.course(course)}${periods > 1 ? `, in ${periodWords(when, periods)}` : ''}.`;
  });
  const buy = team.bought
    .filter(({ hoursPerWeek }) => hoursPerWeek >= 0.05)
    .map(
      ({ offer, needs, hoursPerWeek, pounds: cost }) =>
        `Buy ${number(hoursPerWeek)} hours a week from ${names.offer(offer)} (${listWords(needs.map(names.need))}), ${pounds(cost)} over the plan.`,
    );
  return [...recruit, ...reduce, ...train, ...buy];
}

function fromPeriods(from: readonly number[], periods: number): string {
  if (periods === 1 || from.length === 0) return '';
  return ` from ${from.length === 1 ? 'period' : 'periods'} ${listWords(from.map(String))}`;
}
