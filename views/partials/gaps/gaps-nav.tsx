import { SubNav } from '../../components/sub-nav.tsx';
import { paths } from '../../paths.ts';

type GapsNavProps = {
  readonly authority: string;
  readonly scenario: string | null;
  /** The need that the page is about, kept when going to the next; null for every one. */
  readonly need: string | null;
  readonly current: 'gaps' | 'commissioning' | 'offers';
};

/** The pages of the section: what is unmet, what to buy, and who sells it. */
export function GapsNav({ authority, scenario, need, current }: GapsNavProps) {
  const query = { need, scenario };
  return (
    <SubNav
      label="Gaps and commissioning"
      items={[
        { text: 'Gaps', href: paths.gaps(authority, query), current: current === 'gaps' },
        {
          text: 'Commissioning list',
          href: paths.commissioning(authority, query),
          current: current === 'commissioning',
        },
        {
          text: 'Offers and market gaps',
          href: paths.offers(authority, query),
          current: current === 'offers',
        },
      ]}
    />
  );
}
