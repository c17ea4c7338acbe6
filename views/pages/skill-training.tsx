import type { Child } from 'hono/jsx';
import { Figure, Figures } from '../components/figure.tsx';
import { counted, number, pounds } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import type { Names } from '../names.ts';
import { CourseTable } from '../partials/course-table.tsx';
import { hourPounds } from '../partials/hour-pounds.ts';
import { SkillsHead } from '../partials/skills-head.tsx';
import { TrainingOptionTable } from '../partials/training-option-table.tsx';
import type { TrainingWorth } from '../training-view.ts';

type SkillTrainingPageProps = {
  readonly frame: Frame;
  readonly planBar: Child;
  readonly names: Names;
  readonly scenario: string | null;
  /** What there is to say; or, where there is no plan, why and what to do. */
  readonly training: (TrainingWorth & { readonly periods: number }) | { readonly state: Child };
};

/** Training that pays: the courses of the plan, what one more place is worth, and training that would close what gaps remain. */
export function SkillTrainingPage({ frame, planBar, names, scenario, training }: SkillTrainingPageProps) {
  const { code } = frame.authority!;
  return (
    <Layout frame={frame} title="Training that pays" section="skills" planBar={planBar}>
      <SkillsHead authority={code} scenario={scenario} current="training" />
      {'state' in training ? (
        training.state
      ) : (
        <>
          <p class="govuk-body">
            A course pays where it lets people do work that would else be left undone. Hours are hours a week
            of such work, mean over the plan; £ an hour is the price of the course spread over all of them.
          </p>
          <WorthFigures training={training} />
          <h2 class="govuk-heading-m">Courses and who the plan sends</h2>
          <CourseTable courses={training.courses} names={names} periods={training.periods} />
          <h2 class="govuk-heading-m">Training that would close more of the gaps</h2>
          <TrainingOptionTable options={training.options} authority={code} {...{ names, scenario }} />
        </>
      )}
    </Layout>
  );
}

function WorthFigures({ training }: { readonly training: TrainingWorth }) {
  const { people, pounds: cost, hoursPerWeek, poundsPerHour } = training;
  return (
    <Figures label="Training in the plan">
      <Figure label="Trained" value={counted(people, 'person', 'people')} note="over the plan" />
      <Figure label="Price of the courses" value={pounds(cost)} note="over the plan" />
      <Figure
        label="Work it makes possible"
        value={`${number(hoursPerWeek)} hours`}
        note="a week, mean over the plan"
      />
      <Figure
        label="Price of an hour"
        value={poundsPerHour === null ? '–' : hourPounds(poundsPerHour)}
        note={poundsPerHour === null ? 'the plan trains nobody' : 'of that work'}
      />
    </Figures>
  );
}
