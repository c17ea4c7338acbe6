import type { PlanFacts } from '../answer.ts';
import { type Book, isPeriod } from './book.ts';
import type { Establishment } from './establishment.ts';
import { expectEqual, type Findings, refuse, roundingError, tolerance } from './findings.ts';

/** FTE by base locality, role and period. */
export type TeamFigures = {
  /** FTE of the staff sheet at locality·roles + role. */
  readonly fteToday: Float64Array;
  /** FTE in post at (locality·roles + role)·periods + period, and what rounding may change in it. */
  readonly ftePlanned: Float64Array;
  readonly slack: Float64Array;
};

/** Adds up who is in post by base locality and role. */
export function teamFigures(book: Book, establishment: Establishment): TeamFigures {
  const cells = book.workbook.localities.length * book.workbook.roles.length;
  const fteToday = new Float64Array(cells);
  const ftePlanned = new Float64Array(cells * book.periods);
  const slack = new Float64Array(cells).fill(roundingError);
  book.groups.forEach((group, index) => {
    const cell = group.base * book.workbook.roles.length + group.role;
    fteToday[cell]! += group.fteToday;
    slack[cell]! += establishment.fteSlack[index]!;
    for (let period = 0; period < book.periods; period += 1) {
      ftePlanned[cell * book.periods + period]! += establishment.fte[index * book.periods + period]!;
    }
  });
  return { fteToday, ftePlanned, slack };
}

/** Checks the team list: one line per base locality × role × period with FTE today or planned, and no other. */
export function checkTeam(book: Book, team: TeamFigures, plan: PlanFacts, findings: Findings): void {
  const { localities, roles } = book.workbook;
  const listed = new Uint8Array(team.ftePlanned.length);
  const nameOf = (locality: string, role: string, period: number) =>
    `${role} in ${locality} in period ${period}`;
  for (const line of plan.team) {
    const name = nameOf(line.locality, line.role, line.period);
    const locality = book.localityOf.get(line.locality);
    const role = book.roleOf.get(line.role);
    const cell = (locality ?? 0) * roles.length + (role ?? 0);
    const slot = cell * book.periods + line.period - 1;
    if (locality === undefined || role === undefined || !isPeriod(book, line.period)) {
      refuse(findings, `team line ${name}: no such locality, role or period`);
    } else if (listed[slot] === 1) {
      refuse(findings, `team line ${name} is listed twice`);
    } else {
      listed[slot] = 1;
      const today = team.fteToday[cell]!;
      const planned = team.ftePlanned[slot]!;
      if (today === 0 && planned === 0) refuse(findings, `team line ${name}: nobody is or was in post`);
      expectEqual(findings, line.fteToday, today, () => `FTE today of ${name}`);
      expectEqual(findings, line.ftePlanned, planned, () => `planned FTE of ${name}`, team.slack[cell]);
    }
  }
  listed.forEach((isListed, slot) => {
    const cell = Math.floor(slot / book.periods);
    const most = Math.max(team.fteToday[cell]!, team.ftePlanned[slot]!);
    if (isListed === 1 || most <= tolerance(0, team.slack[cell]!)) return;
    const locality = localities[Math.floor(cell / roles.length)]!.locality;
    const role = roles[cell % roles.length]!.role;
    refuse(findings, `the team list has no line for ${nameOf(locality, role, (slot % book.periods) + 1)}`);
  });
}
