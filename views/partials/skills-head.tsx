import { SubNav } from '../components/sub-nav.tsx';
import { paths } from '../paths.ts';

type SkillsHeadProps = {
  readonly authority: string;
  readonly scenario: string | null;
  readonly current: 'matrix' | 'coverage' | 'training';
};

/** The heading of the pages on skills and the ways between them. */
export function SkillsHead({ authority, scenario, current }: SkillsHeadProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{titles[current]}</h1>
      <SubNav
        label="Pages on skills"
        items={[
          {
            text: titles.matrix,
            href: paths.skills(authority, { scenario }),
            current: current === 'matrix',
          },
          {
            text: titles.coverage,
            href: paths.skillCoverage(authority, { scenario }),
            current: current === 'coverage',
          },
          {
            text: titles.training,
            href: paths.skillTraining(authority, { scenario }),
            current: current === 'training',
          },
        ]}
      />
    </>
  );
}

const titles = {
  matrix: 'Skills of the staff',
  coverage: 'Skills by locality',
  training: 'Training that pays',
} as const;
