import type { SkillsMatrix } from './council-readings.ts';
import { filled } from './diff-sheet.ts';
import type { RowChange, StoredSheet } from './stored-workbook.ts';
import type { Code, Level } from './units.ts';

/** What cells of a matrix mean that do not say it. */
export type MatrixOptions = {
  /** The level of a cell that says only x or yes. */
  readonly tick: Level;
  /** Whether a blank cell takes a stored skill away, or leaves it. */
  readonly blanks: 'remove' | 'keep';
};

/** One skill that the matrix would change; null = no skill. */
export type SkillChange = {
  readonly staff: Code;
  readonly need: Code;
  readonly before: Level | null;
  readonly after: Level | null;
};

export type SkillsProposal = {
  readonly skills: readonly SkillChange[];
  readonly changes: readonly RowChange[];
  /** Rows of the staff sheet that the matrix has, and those that it lacks and that therefore stay as they are. */
  readonly matched: number;
  readonly missing: number;
  readonly ticks: number;
};

/** What a skills matrix would make of the skill columns of the staff sheet; everything else of a row stays. */
export function proposeSkills(
  matrix: SkillsMatrix,
  stored: StoredSheet | undefined,
  { tick, blanks }: MatrixOptions,
): SkillsProposal {
  const levelsOf = new Map(matrix.rows.map(({ staff, levels }) => [staff, levels]));
  const skills: SkillChange[] = [];
  const changes: RowChange[] = [];
  let matched = 0;
  for (const { id, version, cells } of stored?.rows ?? []) {
    const staff = (cells.staff ?? '').trim();
    const levels = levelsOf.get(staff);
    if (!levels) continue;
    matched += 1;
    const after: Record<string, string> = { ...cells };
    const own: SkillChange[] = [];
    for (const [need, cell] of Object.entries(levels)) {
      if (cell === null && blanks === 'keep') continue;
      const before = levelOf(cells[`skill.${need}`]);
      const level = cell === 'tick' ? tick : cell;
      if (before === level) continue;
      own.push({ staff, need, before, after: level });
      after[`skill.${need}`] = level === null ? '' : String(level);
    }
    if (own.length === 0) continue;
    skills.push(...own);
    changes.push({ kind: 'update', sheet: 'staff', id, version, cells: filled(after) });
  }
  const cells = matrix.rows.flatMap(({ levels }) => Object.values(levels));
  return {
    ...{ skills, changes, matched, missing: (stored?.rows.length ?? 0) - matched },
    ticks: cells.filter((cell) => cell === 'tick').length,
  };
}

function levelOf(text: string | undefined): Level | null {
  const level = Number(text ?? 0);
  return level === 1 || level === 2 || level === 3 ? level : null;
}
