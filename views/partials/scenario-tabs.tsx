import { SubNav } from '../components/sub-nav.tsx';
import { paths } from '../paths.ts';

type ScenarioTab = 'scenarios' | 'compare' | 'frontier' | 'shared';

/** The pages of the section Scenarios. */
export function ScenarioTabs({
  authority,
  current,
}: {
  readonly authority: string;
  readonly current: ScenarioTab | null;
}) {
  const item = (tab: ScenarioTab, text: string, href: string) => ({ text, href, current: tab === current });
  return (
    <SubNav
      label="Scenarios"
      items={[
        item('scenarios', 'All scenarios', paths.scenarios(authority)),
        item('compare', 'Compare', paths.compare(authority)),
        item('frontier', 'What a budget buys', paths.frontier(authority)),
        item('shared', 'Shared comparisons', paths.sharedList(authority)),
      ]}
    />
  );
}
