import type { RowChange } from '../domain/stored-workbook.ts';

/**
 * Changes with the versions that someone knows who saw the workbook at a revision. A row's version is the revision that changed it last, so a row changed since
 * gets a version that it no longer has, and clashes.
 */
export function asSeenAt(changes: readonly RowChange[], revision: number): readonly RowChange[] {
  return changes.map((change) =>
    change.kind === 'add' ? change : { ...change, version: Math.min(change.version, revision) },
  );
}
