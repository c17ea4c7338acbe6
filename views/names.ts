import type { Code } from '../src/domain/units.ts';
import type { Workbook } from '../src/domain/workbook.ts';

/** The names behind the codes of one or more workbooks. A code without a name stands for itself. */
export type Names = {
  readonly locality: (code: Code) => string;
  readonly need: (code: Code) => string;
  readonly role: (code: Code) => string;
  /** The provider. */
  readonly offer: (code: Code) => string;
  /** What it teaches; with its code where several courses teach the same. */
  readonly course: (code: Code) => string;
  /** Role and base of a staff row, or of new posts `new:<role>@<locality>`. */
  readonly staff: (code: string) => string;
  /** Whatever a reason or an option is about: an offer, course, role, staff row or a pool `role@base…`. */
  readonly thing: (what: string) => string;
};

/** Collects names; where workbooks differ, the first one's are used. */
export function namesOf(workbooks: readonly Workbook[]): Names {
  const collect = <Row>(rows: (workbook: Workbook) => readonly Row[], entry: (row: Row) => [Code, string]) =>
    new Map(workbooks.toReversed().flatMap((workbook) => rows(workbook).map(entry)));
  const localities = collect(
    (workbook) => workbook.localities,
    (row) => [row.locality, row.name],
  );
  const needs = collect(
    (workbook) => workbook.needs,
    (row) => [row.need, row.name],
  );
  const roles = collect(
    (workbook) => workbook.roles,
    (row) => [row.role, row.name],
  );
  const offers = collect(
    (workbook) => workbook.providers,
    (row) => [row.offer, row.provider],
  );
  const nameIn = (names: ReadonlyMap<Code, string>) => (code: Code) => names.get(code) ?? code;
  const courses = collect(
    (workbook) => workbook.training,
    (row) => [row.course, `${nameIn(needs)(row.need)} to level ${row.toLevel}`],
  );
  const taught = [...courses.values()];
  for (const [code, name] of courses) {
    if (taught.indexOf(name) !== taught.lastIndexOf(name)) courses.set(code, `${name} (${code})`);
  }
  const roleAt = (role: Code, locality: Code) => `${nameIn(roles)(role)}, ${nameIn(localities)(locality)}`;
  const staffRows = collect(
    (workbook) => workbook.staff,
    (row) => [row.staff, roleAt(row.role, row.locality)],
  );
  const pool = (what: string): string => {
    const match = /^(?:(new):)?([^@]+)@([^#+]+)(?:#\d+)?(?:\+(.+))?$/.exec(what);
    if (!match) return what;
    const [, isNew, role, locality, course] = match;
    const trained = course === undefined ? '' : ` after ${nameIn(courses)(course)}`;
    return `${isNew ? 'new ' : ''}${roleAt(role!, locality!)}${trained}`;
  };
  return {
    locality: nameIn(localities),
    need: nameIn(needs),
    role: nameIn(roles),
    offer: nameIn(offers),
    course: nameIn(courses),
    staff: (code) => staffRows.get(code) ?? pool(code),
    thing: (what) =>
      offers.get(what) ?? courses.get(what) ?? roles.get(what) ?? staffRows.get(what) ?? pool(what),
  };
}
