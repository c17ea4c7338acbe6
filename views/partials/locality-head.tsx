import { Breadcrumbs } from '../components/breadcrumbs.tsx';
import { SubNav } from '../components/sub-nav.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';

export type LocalityHeadProps = {
  readonly authority: string;
  readonly locality: { readonly code: string; readonly name: string; readonly hub: string | null };
  /** Whether it is one of the service manager's own. */
  readonly isOwn: boolean;
  /** The scenario whose plan is shown, to be kept while moving between pages. */
  readonly scenario: string | null;
  readonly current: 'team' | 'what-if' | 'skills';
};

/** The heading of a locality and its three pages. */
export function LocalityHead({ authority, locality, isOwn, scenario, current }: LocalityHeadProps) {
  const { code, name, hub } = locality;
  return (
    <>
      <Breadcrumbs items={[{ text: 'Localities', href: paths.localities(authority, { scenario }) }]} />
      <h1 class="govuk-heading-l skillmix-heading">
        {name} {isOwn ? <Tag colour="teal">Your locality</Tag> : null}
      </h1>
      {hub === null ? null : <p class="govuk-body skillmix-quiet">Family hub: {hub}</p>}
      <SubNav
        label={`Pages of ${name}`}
        items={[
          {
            text: 'Need and suggested team',
            href: paths.locality(authority, code, { scenario }),
            current: current === 'team',
          },
          {
            text: 'Try changes',
            href: paths.localityWhatIf(authority, code),
            current: current === 'what-if',
          },
          {
            text: 'Skills of the team',
            href: paths.localitySkills(authority, code),
            current: current === 'skills',
          },
        ]}
      />
    </>
  );
}
