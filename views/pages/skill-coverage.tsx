import type { Child } from 'hono/jsx';
import { SubNav } from '../components/sub-nav.tsx';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import type { Names } from '../names.ts';
import { HeldSkillKey, HeldSkillTable } from '../partials/held-skill-table.tsx';
import { OneSkillTable } from '../partials/one-skill-table.tsx';
import { SkillsHead } from '../partials/skills-head.tsx';
import { ThinSkillTable } from '../partials/thin-skill-table.tsx';
import { paths } from '../paths.ts';
import type { HeldSkill, ThinSkill } from '../skill-coverage-view.ts';

/** Who holds which skill where: facts of the workbook, and of the plan where there is one. */
export type SkillCoverage = {
  readonly held: readonly HeldSkill[];
  readonly thin: readonly ThinSkill[];
  readonly localities: readonly string[];
  readonly needs: readonly string[];
  readonly isPlanned: boolean;
};

type SkillCoveragePageProps = {
  readonly frame: Frame;
  readonly planBar: Child;
  readonly names: Names;
  readonly scenario: string | null;
  readonly level: number;
  /** Shows this need's skill alone, at every level. */
  readonly need: string | null;
  /** What there is to say; or, where the data cannot be read, why. */
  readonly coverage: SkillCoverage | { readonly state: Child };
};

/** Coverage of each skill by locality: people and FTE who hold it against the hours required. */
export function SkillCoveragePage({ frame, planBar, coverage, ...props }: SkillCoveragePageProps) {
  const { code } = frame.authority!;
  return (
    <Layout frame={frame} title="Skills by locality" section="skills" planBar={planBar}>
      <SkillsHead authority={code} scenario={props.scenario} current="coverage" />
      {'state' in coverage ? (
        coverage.state
      ) : props.need === null ? (
        <AllSkills {...props} authority={code} coverage={coverage} />
      ) : (
        <OneSkill {...props} need={props.need} authority={code} coverage={coverage} />
      )}
    </Layout>
  );
}

type PartProps = Pick<SkillCoveragePageProps, 'names' | 'scenario' | 'level'> & {
  readonly authority: string;
  readonly coverage: SkillCoverage;
};

function AllSkills({ names, scenario, level, authority, coverage }: PartProps) {
  const { held, thin, localities, needs, isPlanned } = coverage;
  return (
    <>
      <p class="govuk-body">
        Who is based where with which skill today, and the hours a week that the families there need
        {isPlanned
          ? '; “plan” is the share of those hours that the plan meets, wherever its people are based'
          : ''}
        . Follow a skill to see every level of it, and what its people could give.
      </p>
      <SubNav
        label="Level of skill"
        items={['1 aware or above', '2 skilled or above', '3 specialist'].map((text, index) => ({
          text,
          href: paths.skillCoverage(authority, { level: index + 1, scenario }),
          current: level === index + 1,
        }))}
      />
      <HeldSkillTable
        caption={`Skills held at level ${level}${level === 3 ? '' : ' or above'}, by locality`}
        {...{ held, needs, localities, level, names }}
        needHref={(need) => paths.skillCoverage(authority, { need, scenario })}
      />
      <HeldSkillKey />
      <h2 class="govuk-heading-m">Skills at risk</h2>
      <ThinSkillTable {...{ thin, names, authority, scenario }} />
    </>
  );
}

function OneSkill({ names, scenario, need, authority, coverage }: PartProps & { readonly need: string }) {
  const { held, thin, isPlanned } = coverage;
  return (
    <>
      <a class="govuk-back-link" href={paths.skillCoverage(authority, { scenario })}>
        All skills
      </a>
      <h2 class="govuk-heading-m">{names.need(need)}</h2>
      <OneSkillTable held={held.filter((each) => each.need === need)} {...{ need, names, isPlanned }} />
      <ThinSkillTable thin={thin.filter((each) => each.need === need)} {...{ names, authority, scenario }} />
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={paths.skills(authority, { need, level: '1', sort: `-skill.${need}`, scenario })}
        >
          See who has this skill
        </a>
      </p>
    </>
  );
}
