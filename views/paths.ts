import type { AssetName } from './asset-names.ts';

/** Every address of the application, so that no page writes one by hand. `authority`, `locality` … are codes. */

const part = encodeURIComponent;

/** A path with a query; parameters that are null or '' are left out. */
function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  const text = given.map(([name, value]) => `${name}=${part(String(value))}`).join('&');
  return text === '' ? path : `${path}?${text}`;
}

/** Which plan a page shows: a scenario's code, or null for the baseline. */
type OfScenario = { readonly scenario?: string | null };

/** Which need a page is about; null or '' for every one. */
type OfNeed = { readonly need?: string | null };

/** Which gaps a list shows, and in what order. */
type GapFilterQuery = OfNeed & {
  readonly locality?: string | null;
  readonly mark?: string | null;
  readonly sort?: string | null;
  readonly page?: number | null;
};

/** How a document for others is asked for: with small numbers shown, by those who may, or without. */
type OfDocument = { readonly small?: 'shown' | null; readonly decision?: string | null };

/** What a commissioning brief is about: gaps by their keys (`north~drugs~2`), or the need whose gaps are to be chosen from. */
export type BriefQuery = OfScenario &
  OfNeed & {
    readonly gaps?: readonly string[];
    /** Needs of which what the plan already buys becomes lots as well. */
    readonly planned?: readonly string[];
    /** Small numbers in full, for those who may see them. */
    readonly small?: 'shown' | null;
    /** The gaps are shown to be chosen anew. */
    readonly edit?: 'yes' | null;
  };

export const paths = {
  home: () => '/',
  start: () => '/start',
  startCouncil: (onsCode: string) => `/start/${part(onsCode)}`,
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  signOut: () => '/sign-out',
  you: () => '/you',
  signOutEverywhere: () => '/you/sign-out-everywhere',
  changePassword: () => '/you/password',
  provider: (id: string, next?: string) => withQuery(`/sign-in/${part(id)}`, { next }),
  demoRole: () => '/demo/role',
  asset: (version: string, name: AssetName) => `/assets/${part(version)}/${name}`,
  theme: (authority: string) => `/${part(authority)}/theme.css`,

  overview: (authority: string, { scenario }: OfScenario = {}) =>
    withQuery(`/${part(authority)}`, { scenario }),
  localities: (authority: string, { scenario }: OfScenario = {}) =>
    withQuery(`/${part(authority)}/localities`, { scenario }),
  locality: (authority: string, locality: string, { scenario }: OfScenario = {}) =>
    withQuery(`/${part(authority)}/localities/${part(locality)}`, { scenario }),
  localityWhatIf: (authority: string, locality: string) =>
    `/${part(authority)}/localities/${part(locality)}/what-if`,
  localityKeep: (authority: string, locality: string) =>
    `/${part(authority)}/localities/${part(locality)}/keep`,
  localitySkills: (authority: string, locality: string) =>
    `/${part(authority)}/localities/${part(locality)}/skills`,
  skills: (authority: string, query: Readonly<Record<string, string | null | undefined>> = {}) =>
    withQuery(`/${part(authority)}/skills`, query),
  gaps: (authority: string, query: OfScenario & GapFilterQuery = {}) =>
    withQuery(`/${part(authority)}/gaps`, query),
  skillCoverage: (
    authority: string,
    query: {
      readonly need?: string | null;
      readonly level?: number | null;
      readonly scenario?: string | null;
    } = {},
  ) => withQuery(`/${part(authority)}/skills/coverage`, query),
  skillTraining: (authority: string, { scenario }: OfScenario = {}) =>
    withQuery(`/${part(authority)}/skills/training`, { scenario }),
  gap: (authority: string, locality: string, need: string, level: number, { scenario }: OfScenario = {}) =>
    withQuery(`/${part(authority)}/gaps/${part(locality)}/${part(need)}/${level}`, { scenario }),
  gapMark: (authority: string, locality: string, need: string, level: number) =>
    `/${part(authority)}/gaps/${part(locality)}/${part(need)}/${level}/mark`,
  commissioning: (authority: string, query: OfScenario & OfNeed = {}) =>
    withQuery(`/${part(authority)}/commissioning`, query),
  commissioningTable: (
    authority: string,
    query: OfScenario & OfNeed & { readonly small?: 'hidden' | null } = {},
  ) => withQuery(`/${part(authority)}/commissioning.csv`, query),
  /** A commissioning brief for gaps; without any, the page where they are chosen. The same as a file with `.docx` or `.csv`. */
  brief: (
    authority: string,
    { gaps = [], planned = [], ...query }: BriefQuery = {},
    file: '' | '.docx' | '.csv' = '',
  ) => {
    const path = withQuery(`/${part(authority)}/brief${file}`, query);
    const chosen = [
      ...gaps.map((gap) => `gap=${part(gap)}`),
      ...planned.map((need) => `planned=${part(need)}`),
    ].join('&');
    return chosen === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${chosen}`;
  },
  offers: (authority: string, query: OfScenario & OfNeed = {}) =>
    withQuery(`/${part(authority)}/offers`, query),
  scenarios: (authority: string) => `/${part(authority)}/scenarios`,
  newScenario: (authority: string, query: Readonly<Record<string, string | null | undefined>> = {}) =>
    withQuery(`/${part(authority)}/scenarios/new`, query),
  planScenarios: (authority: string) => `/${part(authority)}/scenario-plans`,
  /** One row of the list of scenarios; null = the baseline. */
  scenarioRow: (authority: string, scenario: string | null) =>
    withQuery(`/${part(authority)}/scenario-row`, { scenario }),
  scenario: (authority: string, scenario: string) => `/${part(authority)}/scenarios/${part(scenario)}`,
  scenarioName: (authority: string, scenario: string) =>
    `/${part(authority)}/scenarios/${part(scenario)}/name`,
  scenarioCopy: (authority: string, scenario: string) =>
    `/${part(authority)}/scenarios/${part(scenario)}/copy`,
  scenarioRemoval: (authority: string, scenario: string) =>
    `/${part(authority)}/scenarios/${part(scenario)}/remove`,
  scenarioSteps: (authority: string, scenario: string) =>
    `/${part(authority)}/scenarios/${part(scenario)}/changes`,
  scenarioStep: (authority: string, scenario: string, row: string) =>
    `/${part(authority)}/scenarios/${part(scenario)}/changes/${part(row)}`,
  stepMove: (authority: string, scenario: string, row: string) =>
    `/${part(authority)}/scenarios/${part(scenario)}/changes/${part(row)}/move`,
  stepRemoval: (authority: string, scenario: string, row: string) =>
    `/${part(authority)}/scenarios/${part(scenario)}/changes/${part(row)}/remove`,
  compare: (authority: string, scenarios: readonly string[] = []) => {
    const query = scenarios.map((code) => `with=${part(code)}`).join('&');
    return `/${part(authority)}/compare${query === '' ? '' : `?${query}`}`;
  },
  sharedList: (authority: string) => `/${part(authority)}/shared`,
  sharedRemoval: (authority: string, token: string) => `/${part(authority)}/shared/${part(token)}/remove`,
  shared: (authority: string, token: string) => `/${part(authority)}/shared/${part(token)}`,
  frontier: (authority: string) => `/${part(authority)}/frontier`,
  periods: (authority: string, { scenario }: OfScenario = {}) =>
    withQuery(`/${part(authority)}/periods`, { scenario }),
  peers: (
    authority: string,
    query: { readonly measure?: string | null; readonly year?: number | null } = {},
  ) => withQuery(`/${part(authority)}/peers`, query),
  peersTable: (authority: string) => `/${part(authority)}/peers.csv`,
  report: (authority: string, query: OfScenario & OfDocument & { readonly compare?: string | null } = {}) =>
    withQuery(`/${part(authority)}/report`, query),
  performance: (
    authority: string,
    query: OfScenario & OfDocument & { readonly start?: string | null } = {},
  ) => withQuery(`/${part(authority)}/performance`, query),
  localityPerformance: (
    authority: string,
    locality: string,
    query: OfScenario & OfDocument & { readonly start?: string | null } = {},
  ) => withQuery(`/${part(authority)}/performance/${part(locality)}`, query),
  checklist: (authority: string) => `/${part(authority)}/checklist`,
  data: (authority: string) => `/${part(authority)}/data`,
  sheet: (
    authority: string,
    sheet: string,
    query: {
      readonly filter?: string;
      readonly page?: number | null;
      readonly edit?: 'yes' | undefined;
      /** Row of the sheet whose page is wanted. */
      readonly row?: number;
    } = {},
  ) => withQuery(`/${part(authority)}/data/${part(sheet)}`, query),
  paste: (authority: string, sheet: string) => `/${part(authority)}/data/${part(sheet)}/paste`,
  download: (authority: string, { scenario }: OfScenario = {}) =>
    withQuery(`/${part(authority)}/download`, { scenario }),
  downloadExcel: (authority: string) => `/${part(authority)}/download/excel`,
  downloadCsv: (authority: string) => `/${part(authority)}/download/csv`,
  downloadTemplate: (authority: string) => `/${part(authority)}/download/template`,
  upload: (authority: string) => `/${part(authority)}/upload`,
  uploadMarked: (authority: string) => `/${part(authority)}/upload/marked`,
  import: (authority: string) => `/${part(authority)}/import`,
  importLists: (authority: string) => `/${part(authority)}/import/lists`,
  importTeams: (authority: string) => `/${part(authority)}/import/teams`,
  importDemand: (authority: string) => `/${part(authority)}/import/demand`,
  importSkills: (authority: string) => `/${part(authority)}/import/skills`,
  storeSkills: (authority: string) => `/${part(authority)}/import/skills/store`,
  importPredicted: (authority: string) => `/${part(authority)}/import/predicted`,
  usePredicted: (authority: string) => `/${part(authority)}/import/predicted/use`,
  forgetReading: (authority: string, kind: 'lists' | 'skills' | 'predicted') =>
    `/${part(authority)}/import/${kind}/forget`,
  history: (authority: string, query: { readonly before?: number; readonly sheet?: string } = {}) =>
    withQuery(`/${part(authority)}/history`, query),
  undo: (authority: string, revision: number) => `/${part(authority)}/history/${revision}/undo`,
  plan: (authority: string) => `/${part(authority)}/plan`,
  run: (authority: string, run: string) => `/${part(authority)}/runs/${part(run)}`,
  cancelRun: (authority: string, run: string) => `/${part(authority)}/runs/${part(run)}/cancel`,

  administration: (authority: string) => `/${part(authority)}/administration`,
  members: (authority: string) => `/${part(authority)}/administration/people`,
  addMember: (authority: string) => `/${part(authority)}/administration/add-person`,
  member: (authority: string, person: string) => `/${part(authority)}/administration/people/${part(person)}`,
  memberAct: (authority: string, person: string, act: 'remove' | 'password' | 'close' | 'reopen') =>
    `/${part(authority)}/administration/people/${part(person)}/${act}`,
  authoritySettings: (authority: string) => `/${part(authority)}/administration/settings`,
  tokens: (authority: string) => `/${part(authority)}/administration/tokens`,
  revokeToken: (authority: string, token: string) =>
    `/${part(authority)}/administration/tokens/${part(token)}/revoke`,
  developers: () => '/api',
  audit: (authority: string, before?: number) =>
    withQuery(`/${part(authority)}/administration/audit`, { before }),
  allAuthorities: () => '/administration/authorities',
  newAuthority: () => '/administration/authorities/new',
  allPeople: () => '/administration/people',
  newPerson: () => '/administration/add-person',
  person: (person: string) => `/administration/people/${part(person)}`,
  personAct: (
    person: string,
    act: 'administrator' | 'password' | 'close' | 'reopen' | 'sign-out-everywhere',
  ) => `/administration/people/${part(person)}/${act}`,
  allAudit: (before?: number) => withQuery('/administration/audit', { before }),
  providers: () => '/administration/sign-in',
} as const;
