import { SubNav } from '../../components/sub-nav.tsx';
import { paths } from '../../paths.ts';

type Props = {
  readonly authority: string;
  readonly scenario: string | null;
  readonly current: 'board' | 'performance';
};

/** The documents of the section: one to decide on, one to follow up with. */
export function ReportNav({ authority, scenario, current }: Props) {
  return (
    <SubNav
      label="Reports"
      items={[
        { text: 'Board report', href: paths.report(authority, { scenario }), current: current === 'board' },
        {
          text: 'Performance',
          href: paths.performance(authority, { scenario }),
          current: current === 'performance',
        },
      ]}
    />
  );
}
