import type { ProviderKind } from '../domain/provider.ts';
import type { TableRow } from '../domain/raw-workbook.ts';
import { example } from './sources.ts';

/** A provider's offer as a bundled council writes it. */
export type Offer = {
  readonly offer: string;
  readonly provider: string;
  readonly kind: ProviderKind;
  readonly needs: readonly string[];
  /** Highest level of work it can do. */
  readonly level: 1 | 2 | 3;
  readonly poundsPerHour: number;
  readonly hoursPerWeek: number;
  readonly localities?: readonly string[];
  readonly minimumHours?: number;
  readonly untilPeriod?: number;
  /** Blank: an example, since providers' hours and prices are not published. */
  readonly source?: string;
};

type OfferKind = Omit<Offer, 'offer' | 'hoursPerWeek'>;

/**
 * Offers such as partners of any council might make, under generic names; hours are the council's to choose. Prices are
 * for an hour of direct work with its overheads (supervision, travel, recording), so an hour costs more than an hour of
 * a council post: £45–£55 in the third sector and schools, more in health.
 */
const offerCatalogue = {
  substance_misuse_families: kindOf('Third-sector substance misuse partner', 'third_sector', 3, 52, [
    'substance_misuse',
  ]),
  young_people_substances: kindOf('Third-sector young people’s partner', 'third_sector', 2, 47, [
    'substance_misuse',
  ]),
  domestic_abuse_support: kindOf('Third-sector domestic abuse partner', 'third_sector', 3, 50, [
    'domestic_abuse',
  ]),
  exploitation_outreach: kindOf('Third-sector exploitation partner', 'third_sector', 3, 55, [
    'exploitation_missing',
  ]),
  parenting_programmes: kindOf('Third-sector parenting partner', 'third_sector', 2, 46, [
    'neglect_parenting',
  ]),
  young_carers_groups: kindOf('Third-sector young carers partner', 'third_sector', 2, 45, ['young_carers']),
  refugee_support: kindOf('Third-sector refugee support partner', 'third_sector', 2, 48, [
    'asylum_trafficking',
    'language',
  ]),
  interpreters: kindOf('Interpreting agency', 'agency', 2, 45, ['language']),
  school_counselling: kindOf('Partner schools', 'school', 2, 50, ['child_mental_health']),
  send_advice: kindOf('Partner schools and nurseries', 'school', 3, 52, ['send']),
  family_mental_health: kindOf('Health trust mental health practitioners', 'health', 3, 65, [
    'child_mental_health',
    'parental_mental_health',
  ]),
  health_visiting: kindOf('Health trust health visitors', 'health', 3, 60, ['early_years']),
} as const satisfies Readonly<Record<string, OfferKind>>;

export type OfferCode = keyof typeof offerCatalogue;

function kindOf(
  provider: string,
  kind: ProviderKind,
  level: 1 | 2 | 3,
  poundsPerHour: number,
  needs: readonly string[],
): OfferKind {
  return { provider, kind, level, poundsPerHour, needs };
}

/** An offer of the catalogue with the hours a council can have, and anything that differs there. */
export function offer(code: OfferCode, hoursPerWeek: number, differences: Partial<OfferKind> = {}): Offer {
  return { ...offerCatalogue[code], ...differences, offer: code, hoursPerWeek };
}

/** The providers sheet. */
export function offerRows(offers: readonly Offer[]): readonly TableRow[] {
  return offers.map((each) => ({
    offer: each.offer,
    provider: each.provider,
    need: each.needs.join(';'),
    kind: each.kind,
    level: each.level,
    localities: each.localities?.join(';') ?? '*',
    hours_per_week: each.hoursPerWeek,
    cost_per_hour: each.poundsPerHour,
    minimum_hours: each.minimumHours ?? 0,
    lead_periods: 0,
    until_period: each.untilPeriod,
    source:
      each.source ??
      example(
        'an offer such as a partner might make; providers’ hours and prices are not published; the price is for an hour of direct work with overheads',
      ),
  }));
}
