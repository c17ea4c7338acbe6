import type { Child } from 'hono/jsx';
import { Button } from '../components/button.tsx';
import type { FieldError, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import type { MissingSkill, SingleHolder } from '../locality-view.ts';
import type { Names } from '../names.ts';
import { LocalityHead, type LocalityHeadProps } from '../partials/locality-head.tsx';
import { SkillsMatrix } from '../partials/skills-matrix.tsx';
import { ThinSkills } from '../partials/thin-skills.tsx';
import { paths } from '../paths.ts';
import type { MatrixSkill, SkillRow } from '../skills-view.ts';

type LocalitySkillsPageProps = {
  readonly frame: Frame;
  readonly head: Omit<LocalityHeadProps, 'current'>;
  readonly names: Names;
  readonly skills: readonly MatrixSkill[];
  readonly rows: readonly SkillRow[];
  readonly mayEdit: boolean;
  readonly single: readonly SingleHolder[];
  readonly missing: readonly MissingSkill[];
  readonly errors: readonly FieldError[];
  /** How far the plan counts the data: a `DataBehind`. */
  readonly behind?: Child;
};

/** The skills matrix of a locality's team, as the data are now, and the skills that hang on one person. */
export function LocalitySkillsPage(props: LocalitySkillsPageProps) {
  const { frame, head, names, skills, rows, mayEdit, single, missing, errors, behind } = props;
  const { code, name } = head.locality;
  const table = (
    <SkillsMatrix
      caption={`Skills of the people based in ${name}: level by need`}
      skills={skills}
      rows={rows}
      names={names}
      editing={mayEdit}
      places={false}
    />
  );
  return (
    <Layout frame={frame} title={`Skills in ${name}`} section="localities" errors={errors}>
      <LocalityHead {...head} current="skills" />
      {behind}
      <p class="govuk-body">
        Levels: 1 aware, 2 skilled, 3 specialist. Someone with a level can do work of that level and below.{' '}
        {mayEdit
          ? 'What you save counts from the next plan on.'
          : 'The service manager of this locality, an analyst or the administrator can change them.'}
      </p>
      {rows.length === 0 ? (
        <p class="govuk-body">
          Nobody is based in {name} yet. People are added on the Data page, sheet staff.
        </p>
      ) : mayEdit ? (
        <form method="post" action={paths.localitySkills(head.authority, code)} autocomplete="off">
          {table}
          <Button>Save skills</Button>
        </form>
      ) : (
        table
      )}
      <h2 class="govuk-heading-m">Skills that hang on one person</h2>
      <ThinSkills single={single} missing={missing} names={names} place={name} />
    </Layout>
  );
}
