import type { Child } from 'hono/jsx';
import { InsetText } from '../components/inset-text.tsx';
import { counted, listWords } from '../format.ts';
import type { FieldError, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { MatrixFilter, type MatrixFilterProps } from '../partials/matrix-filter.tsx';
import { MatrixPart, type MatrixPartProps } from '../partials/matrix-part.tsx';
import { SkillsHead } from '../partials/skills-head.tsx';
import { paths } from '../paths.ts';

type SkillsPageProps = {
  readonly frame: Frame;
  readonly planBar: Child;
  readonly filter: Pick<MatrixFilterProps, 'localities' | 'roles' | 'needs' | 'own'>;
  readonly part: MatrixPartProps;
  readonly errors?: readonly FieldError[] | undefined;
  /** Whether nothing was stored because someone else changed a row meanwhile. */
  readonly clashed?: boolean | undefined;
};

/** The skills of the whole authority: staff × needs, to filter, sort and change. */
export function SkillsPage({ frame, planBar, filter, part, errors = [], clashed = false }: SkillsPageProps) {
  const { code } = frame.authority!;
  const { query } = part.view;
  return (
    <Layout frame={frame} title="Skills of the staff" section="skills" planBar={planBar} errors={errors}>
      <SkillsHead authority={code} scenario={query.scenario || null} current="matrix" />
      {clashed ? (
        <InsetText>
          Nothing was stored: someone else changed a row while you were at it. The rows below show what you
          asked for, and under “Now” what stands there. Save again to put yours in its place.
        </InsetText>
      ) : null}
      <WhoMayEdit frame={frame} mayEdit={part.view.mayEdit} names={part.names} />
      {query.editing ? null : <MatrixFilter authority={code} query={query} {...filter} />}
      <MatrixPart {...part} errors={errors} />
      <p class="govuk-body">
        Roles, hours and places of staff are on the sheet{' '}
        <a class="govuk-link" href={paths.sheet(code, 'staff')}>
          Staff and skills
        </a>
        ; every change can be taken back in its{' '}
        <a class="govuk-link" href={paths.history(code, { sheet: 'staff' })}>
          history
        </a>
        .
      </p>
    </Layout>
  );
}

type WhoMayEditProps = Pick<SkillsPageProps, 'frame'> & {
  readonly mayEdit: boolean;
  readonly names: MatrixPartProps['names'];
};

function WhoMayEdit({ frame, mayEdit, names }: WhoMayEditProps) {
  const { role, ownLocalities } = frame.authority!;
  if (!mayEdit) {
    return (
      <p class="govuk-body">
        You can read the skills. Analysts and administrators change them, and service managers those of their
        own localities.
      </p>
    );
  }
  if (role !== 'service_manager') return null;
  return (
    <p class="govuk-body">
      {ownLocalities.length === 0
        ? 'You change the skills of staff in your own localities, and have none yet: an administrator gives them to you.'
        : `You change the skills of staff in your own ${ownLocalities.length === 1 ? 'locality' : counted(ownLocalities.length, 'locality', 'localities')}: ${listWords(ownLocalities.map(names.locality))}.`}
    </p>
  );
}
