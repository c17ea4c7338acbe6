import type { Book } from './book.ts';
import type { Delivery, TrainedWork } from './delivery.ts';
import { describeGroup, type Establishment } from './establishment.ts';
import { expectAtMost, type Findings, figure, gapThresholdHours } from './findings.ts';

/**
 * Nobody works more than there is of them. A group of interchangeable people has h·FTE casework hours a week after
 * expected leavers, less courses, and at most max_moved_share of them away; how leavers fall on its rows is free, so a
 * row of it is held to its full FTE. New posts are a group of their own.
 */
export function checkCapacity(
  book: Book,
  delivery: Delivery,
  establishment: Establishment,
  findings: Findings,
): void {
  const { periods, caseworkHours: hours, workbook } = book;
  const mostMoved = workbook.settings.maxMovedShare;
  book.groups.forEach((group, index) => {
    for (let period = 0; period < periods; period += 1) {
      const fte = establishment.fte[index * periods + period]!;
      let used = 0;
      let away = 0;
      let slack = hours * establishment.fteSlack[index]!;
      for (const worker of group.workers) {
        const slot = worker * periods + period;
        const training = trainingHours(establishment, worker, period);
        used += delivery.usedHours[slot]! + training;
        away += delivery.awayHours[slot]!;
        slack += delivery.usedSlack[slot]!;
        if (group.workers.length > 1) checkRow(worker, period, training);
      }
      if (used === 0) continue;
      const who = () => `${describeGroup(book, index)} in period ${period + 1}`;
      const over = () => `${who()}: ${figure(used)} casework hours a week of ${figure(hours * fte)}`;
      expectAtMost(findings, used, hours * fte, over, slack);
      const moved = () =>
        `${who()}: ${figure(away)} casework hours a week away from base, at most ${figure(mostMoved * hours * fte)}`;
      expectAtMost(findings, away, mostMoved * hours * fte, moved, slack);
    }
  });
  for (const work of delivery.trainedWork) checkTrainedWork(book, work, establishment, findings);

  function checkRow(row: number, period: number, training: number): void {
    const person = workbook.staff[row]!;
    const slot = row * periods + period;
    const used = delivery.usedHours[slot]! + training;
    if (used === 0) return;
    const available = hours * (person.fte * person.count - establishment.removedFte[slot]!);
    const slack = delivery.usedSlack[slot]! + hours * establishment.fteSlack[book.groupOfWorker[row]!]!;
    const over = () =>
      `staff ${person.staff} in period ${period + 1}: ${figure(used)} casework hours a week of ${figure(available)}`;
    expectAtMost(findings, used, available, over, slack);
    const away = delivery.awayHours[slot]!;
    const moved = () =>
      `staff ${person.staff} in period ${period + 1}: ${figure(away)} casework hours a week away from base, at most ${figure(mostMoved * available)}`;
    expectAtMost(findings, away, mostMoved * available, moved, slack);
  }
}

/**
 * Work above the level of a row's own skills needs people of that row whose course has come into effect. For every
 * level x: hours at x or above ≤ Σ h·FTE of those trained to x or above, with the share that has stayed since; in the
 * training period itself (a course of 0 periods) less the hours of the course.
 */
function checkTrainedWork(
  book: Book,
  work: TrainedWork,
  establishment: Establishment,
  findings: Findings,
): void {
  const { workbook, caseworkHours: hours } = book;
  const row = workbook.staff[work.row]!;
  const stay = book.stayShare[book.groups[book.groupOfWorker[work.row]!]!.role]!;
  const cohorts = (establishment.cohortsOfRow.get(work.row) ?? []).filter(
    (cohort) => cohort.need === work.need && cohort.usableFrom <= work.period,
  );
  const courses = workbook.training.filter((course) => book.needOf.get(course.need) === work.need).length;
  // Of every course and period so far, people may be rounded, or too few to be listed.
  const slack = work.slack + hours * row.fte * courses * (work.period + 1) * gapThresholdHours;
  const need = workbook.needs[work.need]!.need;
  const ownLevel = book.levelHeld[work.row * workbook.needs.length + work.need]!;
  for (let level = ownLevel + 1; level <= 3; level += 1) {
    let used = 0;
    let away = 0;
    for (let atLeast = level; atLeast <= 3; atLeast += 1) {
      used += work.usedHours[atLeast]!;
      away += work.awayHours[atLeast]!;
    }
    let trainedHours = 0;
    let availableHours = 0;
    for (const cohort of cohorts) {
      if (cohort.toLevel < level) continue;
      const left = hours * cohort.fte * stay ** (work.period - cohort.period);
      trainedHours += left;
      availableHours += cohort.period === work.period ? Math.max(0, left - cohort.hoursLost) : left;
    }
    const where = `staff ${row.staff} in period ${work.period + 1}`;
    const own = ownLevel === 0 ? 'not held' : `held at level ${ownLevel}`;
    const over = () =>
      `${where}: ${figure(used)} casework hours a week on ${need} at level ${level} or above, ${own} and trained for ${figure(availableHours)}`;
    expectAtMost(findings, used, availableHours, over, slack);
    const most = workbook.settings.maxMovedShare * trainedHours;
    const moved = () =>
      `${where}: ${figure(away)} casework hours a week away from base on ${need}, at most ${figure(most)} by those trained`;
    expectAtMost(findings, away, most, moved, slack);
  }
}

function trainingHours(establishment: Establishment, row: number, period: number): number {
  let lost = 0;
  for (const cohort of establishment.cohortsOfRow.get(row) ?? []) {
    if (cohort.period === period) lost += cohort.hoursLost;
  }
  return lost;
}
