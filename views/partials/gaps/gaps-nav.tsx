import { SubNav } from '../../components/sub-nav.tsx';
import { paths } from '../../paths.ts';

/** The pages of the section. */
export type GapsPageName = 'gaps' | 'commissioning' | 'offers' | 'brief';

type GapsNavProps = {
  readonly authority: string;
  readonly scenario: string | null;
  /** The need that the page is about, kept when going to the next; null for every one. */
  readonly need: string | null;
  readonly current: GapsPageName;
};

/** The pages of the section: what is unmet, what to buy, who sells it, and the brief for a procurement board. */
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
        {
          text: 'Commissioning brief',
          href: paths.brief(authority, query),
          current: current === 'brief',
        },
      ]}
    />
  );
}
