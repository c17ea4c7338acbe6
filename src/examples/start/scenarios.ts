import type { TableRow } from '../../domain/raw-workbook.ts';
import { multiply, remove, scenarioRows, setSetting } from '../scenarios.ts';
import { example } from '../sources.ts';

/** Scenarios that every council asks for first. `hasAgency`: whether the staff sheet has agency social workers; an edit needs rows to change. */
export function startScenarios(hasAgency: boolean): readonly TableRow[] {
  const why = example('a question that most councils ask first');
  return [
    // Hours, not families: councils give families in some rows and starts in others, and an edit of either has to find rows after they replace the examples.
    ...scenarioRows('hours_up_10', 'Every family needs a tenth more hours', why, [
      multiply('demand', {}, 'hours_per_week', 1.1),
    ]),
    ...scenarioRows('no_new_money', 'No new money', why, [setSetting('budget', 0)]),
    ...scenarioRows('budget_neutral', 'Budget-neutral: posts change, the pay bill does not grow', why, [
      setSetting('budget', 0),
      setSetting('allow_reductions', 'yes'),
    ]),
    ...(hasAgency
      ? scenarioRows('no_agency', 'Without agency social workers', why, [
          remove('staff', { role: 'social_worker', employer: 'agency' }),
        ])
      : []),
    ...scenarioRows('fairest', 'The worst-off locality first', why, [setSetting('goal', 'fairest')]),
  ];
}
