import { isKnownAs, publishedRows } from './published-rows.ts';

/** A council with children's services in the published files. */
export type PublishedCouncil = {
  /** The ONS code of most files, e.g. E06000020. */
  readonly onsCode: string;
  readonly name: string;
  readonly region: string;
  /** ONS codes of the councils that took its place; empty for councils of today. */
  readonly replacedBy: readonly string[];
};

/** Councils that were replaced, with those that took their place (Structural Changes Orders of 2021 and 2023). */
const successors: Readonly<Record<string, readonly string[]>> = {
  E10000021: ['E06000061', 'E06000062'],
  E10000006: ['E06000063', 'E06000064'],
  E10000023: ['E06000065'],
  E10000027: ['E06000066'],
};

let all: readonly PublishedCouncil[] | null = null;

/** Every council of the files, in order of name; councils of today before those of the same name that they replaced. */
export function publishedCouncils(): readonly PublishedCouncil[] {
  if (all) return all;
  const byCode = new Map<string, PublishedCouncil>();
  for (const row of publishedRows('cin_assessment_factors_2021_2025.csv')) {
    const onsCode = row.new_la_code ?? '';
    if (onsCode === '' || byCode.has(onsCode)) continue;
    const replacedBy = successors[onsCode] ?? [];
    byCode.set(onsCode, { onsCode, name: row.la_name ?? '', region: row.region_name ?? '', replacedBy });
  }
  all = [...byCode.values()].toSorted(
    (a, b) => a.name.localeCompare(b.name, 'en-GB') || a.replacedBy.length - b.replacedBy.length,
  );
  return all;
}

/** The council with this ONS code, or one that had it or has been given it since; null where there is none. */
export function councilByCode(onsCode: string): PublishedCouncil | null {
  const councils = publishedCouncils();
  const exactly = councils.find((each) => each.onsCode === onsCode);
  return exactly ?? councils.find((each) => isKnownAs(each.onsCode, onsCode)) ?? null;
}

/** Councils of today in the same region of the files, itself included; London is one region here, Inner and Outer together. */
export function councilsOfRegion(region: string): readonly PublishedCouncil[] {
  return publishedCouncils().filter(
    (each) => each.replacedBy.length === 0 && wholeRegion(each.region) === wholeRegion(region),
  );
}

/** The region as people know it: the files part London in two. */
export function wholeRegion(region: string): string {
  return region.endsWith('London') ? 'London' : region;
}
