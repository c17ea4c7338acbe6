import type { ListName } from '../../domain/council-figures.ts';
import { type HeadingForms, headingForms } from './headings.ts';

/** What is taken from a list; every other column is dropped unread. */
export type Field =
  | 'child'
  | 'start'
  | 'end'
  | 'team'
  | 'nfa'
  | 'support'
  | 'primary'
  | 'factors'
  | 'episode'
  | 'assessment'
  | 'age'
  | 'born';

/** A list as it is published: its fields by heading, and the words that name its sheet or file. */
export type ListLayout = {
  readonly list: ListName;
  readonly fields: Readonly<Partial<Record<Field, readonly HeadingForms[]>>>;
  /** The published heading, for messages. */
  readonly heading: (field: Field) => string;
  readonly required: readonly Field[];
  readonly named: RegExp;
};

type Headings = Readonly<Partial<Record<Field, readonly [string, ...string[]]>>>;

const child: readonly [string, ...string[]] = [
  'Child Unique ID',
  'Child ID',
  'LAchildID',
  'LA child unique ID',
  'Unique ID',
  'Unique child identifier',
  'Child reference',
  'Person ID',
];
const ofAnnexA = {
  child,
  age: ['Age', 'Age of child', 'Child age', 'Age in years'],
  born: ['Date of Birth', 'DOB', 'Birth date', 'Child date of birth'],
} as const;
const team = ['Allocated Team', 'Team', 'Team name', 'Allocated team name'] as const;
const ofCensus = {
  child: ['LAchildID', ...child],
  episode: ['CINdetailsID', 'CIN details ID', 'CIN ID', 'Episode ID'],
} as const;

/** Annex A (headings of the inspection guidance and of its summaries) and the census modules. */
export const listLayouts: readonly ListLayout[] = [
  layout('contacts', /contact|list[\s_-]*1(?!\d)/i, ['child', 'start'], {
    ...ofAnnexA,
    start: ['Date of Contact', 'Contact received date', 'Contact start date', 'Date contact received'],
  }),
  layout('early_help', /early[\s_-]*help|\beha?\b|list[\s_-]*2(?!\d)/i, ['child', 'start'], {
    ...ofAnnexA,
    start: [
      'Assessment start date',
      'Assessment Start',
      'Early help assessment start date',
      'EHA start date',
    ],
    end: ['Assessment completion date', 'Assessment Completed', 'Early help assessment completion date'],
    team: [
      'Organisation completing assessment',
      'Organization completing assessment',
      'Organisation',
      ...team,
    ],
  }),
  layout('referrals', /referral|list[\s_-]*3(?!\d)/i, ['child', 'start'], {
    ...ofAnnexA,
    start: ['Date of Referral', 'Referral received date', 'Referral start date', 'Date referral received'],
    nfa: ['Referral NFA', 'NFA', 'No further action', 'Referral no further action'],
    team,
  }),
  layout('assessments', /assessment|list[\s_-]*4(?!\d)/i, ['child', 'start'], {
    ...ofAnnexA,
    start: [
      'Continuous Assessment Start Date',
      'Continuous Assessment Start',
      'Assessment start date',
      'Date assessment started',
    ],
    end: [
      'Continuous Assessment Date of Authorisation',
      'Continuous Assessment Auth Date',
      'Continuous Assessment Authorised',
      'Assessment authorisation date',
      'Date assessment authorised',
    ],
    support: [
      'CSC Support Required',
      'Was the child assessed as requiring LA childrens social care support',
      'Support required',
    ],
    team,
  }),
  layout('plans', /child(ren)?[\s_-]*in[\s_-]*need|\bcin\b|list[\s_-]*6(?!\d)/i, ['child', 'start'], {
    ...ofAnnexA,
    start: ['CIN Start Date', 'Child in need start date', 'CIN plan start date', 'CIN start'],
    end: [
      'CIN Closure Date',
      'Child in need closure date',
      'CIN end date',
      'CIN plan end date',
      'CIN closed',
    ],
    primary: ['Primary Need Code', 'Primary need', 'Need code'],
    team,
  }),
  layout('census_factors', /factor/i, ['child', 'factors'], {
    ...ofCensus,
    factors: ['AssessmentFactor', 'AssessmentFactors', 'Factor', 'Factor code', 'Factors identified'],
    assessment: ['AssessmentID', 'Assessment identifier'],
  }),
  layout('census_assessments', /assessment/i, ['child', 'start'], {
    ...ofCensus,
    start: ['AssessmentActualStartDate', 'Actual start date'],
    end: ['AssessmentAuthorisationDate', 'Authorisation date'],
    factors: ['AssessmentFactors', 'AssessmentFactor', 'Factors'],
    assessment: ['AssessmentID', 'Assessment identifier'],
  }),
  layout('census_episodes', /cin[\s_-]*details|episode/i, ['child', 'start'], {
    ...ofCensus,
    start: ['CINreferralDate', 'CIN referral date'],
    end: ['CINclosureDate', 'CIN closure date'],
    primary: ['PrimaryNeedCode', 'Primary need'],
    nfa: ['ReferralNFA', 'Referral no further action'],
  }),
];

function layout(list: ListName, named: RegExp, required: readonly Field[], headings: Headings): ListLayout {
  const fields = Object.fromEntries(
    Object.entries(headings).map(([field, names]) => [field, names.map(headingForms)]),
  );
  return { list, named, required, fields, heading: (field) => headings[field]?.[0] ?? field };
}
