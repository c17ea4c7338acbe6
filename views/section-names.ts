import type { Section } from './frame.ts';
import { paths } from './paths.ts';

/** A section's name in the navigation. */
export const sectionNames: Readonly<Record<Section, string>> = {
  overview: 'Overview',
  localities: 'Localities',
  skills: 'Skills',
  gaps: 'Gaps and commissioning',
  scenarios: 'Scenarios',
  periods: 'Periods',
  report: 'Reports',
  data: 'Data',
  administration: 'Administration',
};

/** Where a section of an authority begins. */
export function sectionPath(section: Section, authority: string): string {
  return section === 'skills' ? paths.skills(authority) : paths[section](authority);
}
