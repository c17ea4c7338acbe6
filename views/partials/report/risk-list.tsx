import type { Names } from '../../names.ts';
import type { Risk } from '../../report/risk.ts';
import { riskWords } from '../../report/risk-words.ts';

/** Risks of which a page of a report tells. */
const SHOWN = 3;

/** The risks that weigh most, each with its number and what to do. */
export function RiskList({ risks, names }: { readonly risks: readonly Risk[]; readonly names: Names }) {
  if (risks.length === 0) return <p class="skillmix-report__text">The figures show none.</p>;
  return (
    <ol class="skillmix-report__list">
      {risks.slice(0, SHOWN).map((risk) => {
        const { title, figures, answer } = riskWords(risk, names);
        return (
          <li>
            <strong>{title}.</strong> {figures} <em>{answer}</em>
          </li>
        );
      })}
    </ol>
  );
}
