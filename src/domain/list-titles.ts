import type { ListName } from './council-figures.ts';

/** The lists as councils know them. */
export const listTitles: Readonly<Record<ListName, string>> = {
  contacts: 'Annex A list 1, Contacts',
  early_help: 'Annex A list 2, Early help assessments',
  referrals: 'Annex A list 3, Referrals',
  assessments: 'Annex A list 4, Assessments',
  plans: 'Annex A list 6, Children in need',
  census_factors: 'Children in need census, assessment factors',
  census_assessments: 'Children in need census, assessments',
  census_episodes: 'Children in need census, CIN details',
};
