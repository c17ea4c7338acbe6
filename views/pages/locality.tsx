import type { Child } from 'hono/jsx';
import { ButtonLink } from '../components/button.tsx';
import { Figure, Figures } from '../components/figure.tsx';
import { number, percent, short } from '../format.ts';
import type { Frame } from '../frame.ts';
import { sumOf } from '../group.ts';
import { Layout } from '../layout.tsx';
import type {
  MissingSkill,
  NeedLine,
  SingleHolder,
  SuggestedTeam as Suggestion,
  WhoWorks,
} from '../locality-view.ts';
import type { Names } from '../names.ts';
import { LocalityHead, type LocalityHeadProps } from '../partials/locality-head.tsx';
import { NeedTable } from '../partials/need-table.tsx';
import { SuggestedTeam } from '../partials/suggested-team.tsx';
import { ThinSkills } from '../partials/thin-skills.tsx';
import { WhoWorksTable } from '../partials/who-works.tsx';
import { paths } from '../paths.ts';
import { fteChangeWords } from '../team-words.ts';

type LocalityPageProps = {
  readonly frame: Frame;
  readonly head: Omit<LocalityHeadProps, 'current'>;
  readonly names: Names;
  readonly planBar: Child;
  /** What the page says of a plan; or, where there is none, why and what to do. */
  readonly plan:
    | {
        readonly team: Suggestion;
        readonly needs: readonly NeedLine[];
        readonly work: WhoWorks;
        readonly periods: number;
        readonly caseload: number | null;
      }
    | { readonly state: Child };
  readonly single: readonly SingleHolder[];
  readonly missing: readonly MissingSkill[];
};

/** A locality: the suggested team, need against capacity, skills that hang on one person, and who works where. */
export function LocalityPage({ frame, head, names, planBar, plan, single, missing }: LocalityPageProps) {
  const { code, name } = head.locality;
  const isPlanned = 'team' in plan;
  return (
    <Layout frame={frame} title={name} section="localities" planBar={planBar}>
      <LocalityHead {...head} current="team" />
      {isPlanned ? null : plan.state}
      {isPlanned ? (
        <>
          <LocalityFigures plan={plan} name={name} />
          <h2 class="govuk-heading-m" id="team">
            Suggested team
          </h2>
          <SuggestedTeam team={plan.team} names={names} place={name} periods={plan.periods} />
          <ButtonLink href={paths.localityWhatIf(head.authority, code)}>
            Try changes to demand, posts and budget
          </ButtonLink>
          <h2 class="govuk-heading-m" id="need">
            Need against capacity
          </h2>
          <NeedTable
            lines={plan.needs}
            names={names}
            authority={head.authority}
            locality={code}
            scenario={head.scenario}
          />
        </>
      ) : null}
      <h2 class="govuk-heading-m" id="single">
        Skills that hang on one person
      </h2>
      <ThinSkills single={single} missing={missing} names={names} place={name} />
      {isPlanned ? (
        <>
          <h2 class="govuk-heading-m" id="work">
            Who works where, and on what
          </h2>
          <p class="govuk-body">As the plan shares out the work; hours a week, mean over the plan.</p>
          <WhoWorksTable workers={plan.work.basedHere} here={code} based="here" names={names} />
          <WhoWorksTable workers={plan.work.fromElsewhere} here={code} based="elsewhere" names={names} />
        </>
      ) : null}
    </Layout>
  );
}

type FiguresProps = {
  readonly plan: Extract<LocalityPageProps['plan'], { team: unknown }>;
  readonly name: string;
};

function LocalityFigures({ plan, name }: FiguresProps) {
  const { team, needs, caseload } = plan;
  const required = sumOf(needs, ({ requiredHours }) => requiredHours);
  const unmet = sumOf(needs, ({ unmetHours }) => unmetHours);
  const today = sumOf(team.changes, ({ fteToday }) => fteToday);
  const planned = sumOf(team.changes, ({ ftePlanned }) => ftePlanned);
  return (
    <Figures label={`${name} in figures`}>
      <Figure
        label="Coverage"
        value={required === 0 ? 'no need' : percent(1 - unmet / required)}
        note={`of ${number(required)} required hours a week`}
        href="#need"
      />
      <Figure label="Unmet" value={`${number(unmet)} hours`} note="a week, mean over the plan" href="#need" />
      <Figure
        label="Suggested team"
        value={`${short(planned)} FTE`}
        note={`today ${short(today)} FTE: ${fteChangeWords(planned - today)}`}
        href="#team"
      />
      {caseload === null ? null : (
        <Figure label="Caseload" value={`${number(caseload)} families`} note="for each FTE of lead work" />
      )}
    </Figures>
  );
}
