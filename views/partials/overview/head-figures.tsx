import { Figure, Figures } from '../../components/figure.tsx';
import { bandWords, coverageBand } from '../../coverage-words.ts';
import { counted, number, percent, pounds, short } from '../../format.ts';
import type { Overview } from '../../overview.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

type Props = { readonly view: ShownPlan; readonly overview: Overview };

/** The four figures of a plan: need met, hours unmet, cost against budget, families with a lead practitioner. */
export function HeadFigures({ view, overview }: Props) {
  const { totals } = view.answer;
  const { families, unmetFte } = overview;
  return (
    <Figures label="Main figures of the plan">
      <Figure
        label="Coverage"
        value={percent(totals.coverage)}
        note={`of the ${number(totals.requiredHours)} hours a week that families need: ${bandWords[coverageBand(totals.coverage)]}`}
      />
      <Figure
        label="Unmet need"
        value={`${number(totals.unmetHours)} hours a week`}
        note={
          totals.unmetHours < 0.05
            ? 'nothing stays undone'
            : `the casework of about ${counted(Math.round(unmetFte * 10) / 10, 'full-time post', 'full-time posts')}`
        }
      />
      <Figure label="Cost" value={pounds(view.answer.cost.total)} note={costNote(view)} />
      {families === null ? null : (
        <Figure
          label="Families with a lead practitioner"
          value={`${number(families.met)} of ${number(families.open)}`}
          note={`${families.waiting < 0.05 ? 'nobody waits' : `${counted(Math.round(families.waiting), 'family waits', 'families wait')}`}; lead-practitioner work only`}
        />
      )}
    </Figures>
  );
}

function costNote({ answer: { cost, goal }, planned: { settings } }: ShownPlan): string {
  const weeks = settings.periods * settings.periodWeeks;
  const time = `over ${short(weeks)} weeks`;
  if (goal === 'least_cost')
    return `new money ${time}; the least that keeps the rules, whatever the budget (${pounds(cost.budget)})`;
  const left = cost.budget - cost.total;
  const rest = left < 0.5 ? 'all of it used' : `${pounds(left)} left`;
  return `of ${pounds(cost.budget)} new money ${time}: ${rest}`;
}
