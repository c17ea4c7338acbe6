import { roundTo } from '../../domain/apportion.ts';
import type { NamedLocality } from '../../domain/named-localities.ts';
import { rawWorkbook } from '../../domain/raw-workbook.ts';
import type { RawWorkbook } from '../../domain/workbook.ts';
import { courseRows } from '../courses.ts';
import { leadNeedRows } from '../lead-work.ts';
import { catalogueNeedRows, earlyYearsNeedRow } from '../need-catalogue.ts';
import { offerRows } from '../offers.ts';
import { councilByCode, type PublishedCouncil, wholeRegion } from '../published-councils.ts';
import { type RoleChoices, roleRows, type SocialWorkerFacts } from '../roles.ts';
import { ruleRows } from '../rules.ts';
import { settingsRows } from '../settings.ts';
import { citations, example, published } from '../sources.ts';
import { staffRows } from '../team.ts';
import { type BestFigure, bestFigure } from './best-figure.ts';
import { factorNeeds, noteOf, startDemand } from './demand.ts';
import { measures } from './measures.ts';
import { hoursOfNeeds } from './need-hours.ts';
import { startCourses, startOffers, startRules } from './partners.ts';
import { placesOf } from './places.ts';
import { startScenarios } from './scenarios.ts';
import { socialWorkersOf, startTeam } from './team.ts';

/** A workbook made from the published figures of a council, and what a reader has to know of it. */
export type Start = { readonly raw: RawWorkbook; readonly notes: readonly string[] };

/** New money as a share of the team's yearly pay: about what the bundled councils have. */
const BUDGET_SHARE = 0.08;
/** Mean yearly cost of a post with on-costs, £, for the size of the budget only. */
const POUNDS_PER_FTE = 48_000;
/** Pay in London against elsewhere: an example. */
const LONDON_PAY = 1.1;
/** With more localities the year is planned in halves, which keeps whole posts quick. */
const MANY_LOCALITIES = 6;

const needs = ['key_work', ...factorNeeds, 'early_years'];

/**
 * A whole valid workbook for a council of today: its published assessment factors, children in need, referrals, social workers, children and deprivation, growth from their years, and labelled
 * examples for all else. `localities` empty: its districts, its areas with neighbourhoods at hand, or example names. Throws on a code that is not of a council of today.
 */
export function startFor(onsCode: string, localities: readonly NamedLocality[] = []): Start {
  const council = councilOfToday(onsCode);
  const { places, rows: localityRows, travel, notes: placeNotes } = placesOf(council, localities);
  const demand = startDemand(council, places);
  const hours = hoursOfNeeds(demand.rows);
  const workers = socialWorkersOf(council);
  const team = startTeam(places, hours, workers);
  const facts = workforceFacts(council);
  const isLondon = wholeRegion(council.region) === 'London';
  const many = places.length > MANY_LOCALITIES;
  const raw = rawWorkbook({
    settings: settingsRows({
      ...{ authority: council.name, onsCode },
      ...(many ? { periods: 2, periodWeeks: 26 } : { periods: 4, periodWeeks: 13 }),
      periodReason: many
        ? 'two halves of a year: with many localities quarters would plan slowly'
        : 'four quarters: one episode of 12 weeks and its review fit into each',
      budgetPounds: Math.max(20_000, roundTo((team.fte * POUNDS_PER_FTE * BUDGET_SHARE) / 1000, 0) * 1000),
      budgetReason: `about ${BUDGET_SHARE * 100} % of the pay of the example team; put the council's own in its place`,
      sickness: facts.sickness,
    }),
    localities: localityRows,
    travel,
    needs: [
      ...leadNeedRows([
        {
          ...{ need: 'key_work', name: 'Lead practitioner work', weight: 1.05 },
          source: example('every family has a lead practitioner; the weight is a starting point'),
        },
      ]),
      ...catalogueNeedRows(factorNeeds),
      earlyYearsNeedRow(1),
    ],
    roles: roleRows(facts.socialWorkers, rolesOf(team.fte), needs, isLondon ? LONDON_PAY : 1),
    staff: staffRows(prefixOf(council), team.posts, needs),
    demand: demand.rows,
    providers: offerRows(startOffers(hours)),
    training: courseRows(startCourses(team.fte)),
    rules: ruleRows(startRules()),
    scenarios: startScenarios(team.posts.some(({ employer }) => employer === 'agency')),
  });
  return { raw, notes: [...placeNotes, ...demand.notes, ...facts.notes] };
}

/** The council with this code. Throws where it is none of today. */
export function councilOfToday(onsCode: string): PublishedCouncil {
  const council = councilByCode(onsCode);
  if (council === null || council.replacedBy.length > 0) {
    throw new Error(`${onsCode} is no council of today in the published files.`);
  }
  return council;
}

function rolesOf(teamFte: number): readonly RoleChoices[] {
  const few = Math.max(0.5, Math.round(teamFte / 40));
  return [
    { role: 'family_help_practitioner', recruitMax: few, leadPeriods: 1, reducible: true },
    { role: 'social_worker' },
    { role: 'family_support_worker', reducible: true },
    { role: 'early_years_practitioner', recruitMax: Math.max(0.5, few / 2), leadPeriods: 1 },
    { role: 'domestic_abuse_practitioner' },
    { role: 'youth_practitioner' },
    { role: 'mental_health_practitioner', recruitMax: Math.max(0.5, few / 2), leadPeriods: 1 },
    { role: 'inclusion_practitioner' },
    { role: 'practice_supervisor' },
  ];
}

type WorkforceFacts = {
  readonly socialWorkers: SocialWorkerFacts;
  readonly sickness: { readonly days: number; readonly source: string };
  readonly notes: readonly string[];
};

/** Turnover, sickness and the other published figures of social workers, with a stand-in where the council has none. */
function workforceFacts(council: PublishedCouncil): WorkforceFacts {
  const found = {
    inPost: bestFigure(council, measures.inPost),
    vacancyRate: bestFigure(council, measures.vacancyRate),
    agencyRate: bestFigure(council, measures.agencyRate),
    turnover: bestFigure(council, measures.turnover),
    caseload: bestFigure(council, measures.caseload),
    absence: bestFigure(council, measures.absence),
  };
  const words = [
    `FTE in post: ${found.inPost.words}`,
    `vacancies, %: ${found.vacancyRate.words}`,
    `agency, %: ${found.agencyRate.words}`,
    `turnover, % (leavers_per_year): ${found.turnover.words}`,
    `caseload: ${found.caseload.words}`,
  ].join('; ');
  const isOwn = (figure: BestFigure) => figure.how === 'published' || figure.how === 'earlier';
  const sourceOf = (figure: BestFigure, what: string) =>
    isOwn(figure)
      ? published(citations.workforce, what)
      : example(`modelled from ${citations.workforce}: ${what}`);
  const days = roundTo((found.absence.value / 100) * 253, 1);
  return {
    socialWorkers: {
      leaversPerYear: roundTo(Math.min(0.95, found.turnover.value / 100), 4),
      source: sourceOf(found.turnover, words),
    },
    sickness: {
      days,
      source: `${sourceOf(found.absence, `sickness absence of social workers, % of 253 working days: ${found.absence.words}`)}; example: that other roles are absent as often`,
    },
    notes: [
      ...noteOf(found.inPost, 'Social workers in post'),
      ...noteOf(found.agencyRate, 'Agency social workers, %'),
      ...noteOf(found.turnover, 'Turnover of social workers, %'),
      ...noteOf(found.caseload, 'Caseload'),
      ...noteOf(found.absence, 'Sickness absence of social workers, %'),
    ],
  };
}

/** First letters of the council's words, for the post references. */
function prefixOf({ name }: PublishedCouncil): string {
  const letters = name
    .split(/[^A-Za-z]+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word[0])
    .join('');
  return letters || 'X';
}
