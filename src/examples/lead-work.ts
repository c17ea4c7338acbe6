import type { TableRow } from '../domain/raw-workbook.ts';
import { childrenPerFamily } from './demand.ts';
import { childrenInNeedOf, referralsOf } from './published-figures.ts';
import { citations, modelled } from './sources.ts';

/** A need that is lead-practitioner work, counted in families. */
export type LeadNeed = {
  readonly need: string;
  readonly name: string;
  readonly weight: number;
  readonly source: string;
};

/** Rows of the needs sheet for lead-practitioner work. */
export function leadNeedRows(needs: readonly LeadNeed[]): readonly TableRow[] {
  return needs.map((each) => ({ ...each, lead: 'yes', factor_codes: '' }));
}

/** A number of families with the source cell that explains it. */
export type FamilyCount = { readonly families: number; readonly source: string };

/**
 * Families who start with Family Help in a year, where the council has not published its own: children-in-need episodes
 * started, plus referrals assessed and found not to be in need (early help picks them up), ÷ children a family.
 * Counted from children, never from assessment factors.
 */
export function familiesStartingPerYear(onsCode: string): FamilyCount {
  const started = childrenInNeedOf(onsCode).startedEpisodes;
  const notInNeed = referralsOf(onsCode).notInNeed;
  return {
    families: (started + notInNeed) / childrenPerFamily,
    source: modelled(
      `${citations.childrenInNeed}: ${started.toLocaleString('en-GB')} episodes started, plus table C1: ${notInNeed.toLocaleString('en-GB')} referrals assessed as not in need, ÷ ${childrenPerFamily} children a family`,
      'families starting with Family Help are not published; hours per family are an example',
    ),
  };
}
