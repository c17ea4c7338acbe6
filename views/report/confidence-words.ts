import { wholePercent } from '../format.ts';
import { outcomeWords } from '../outcome-words.ts';
import { momentWords } from '../time-words.ts';
import type { Report } from './report.ts';
import { allRows, totalCounts, weakRows } from './source-kind-words.ts';

type Proof = Pick<Report, 'proof' | 'made' | 'sheets'>;

/** How far the figures can be relied on, in a sentence: the proof, the checks, the age of the data, and how much of them is examples. */
export function confidenceWords(report: Proof): string {
  if (report.proof.checks.secondOpinion?.agrees === false) {
    return 'Do not rely on these figures: a second solver came to ANOTHER RESULT. Report it before anything is decided.';
  }
  return `The sums are sound (${proofWords(report)}); the evidence is ${evidenceWords(report)}; ${ageWords(report)}.`;
}

function proofWords({ proof }: Proof): string {
  const { secondOpinion } = proof.checks;
  const outcome = outcomeWords(proof).replace(/\.$/, '');
  const words = `${outcome.slice(0, 1).toLowerCase()}${outcome.slice(1)}; worked out again from the data`;
  if (secondOpinion === null) return words;
  return `${words}; a second solver agrees`;
}

function evidenceWords({ sheets }: Proof): string {
  const counts = totalCounts(sheets);
  const all = allRows(counts);
  const share = all === 0 ? 0 : weakRows(counts) / all;
  const told = `${wholePercent(share)} of the ${all} rows of data are modelled, examples or without a source`;
  if (share > 0.6) return `weak, as ${told}`;
  return share > 0.2 ? `mixed, as ${told}` : `good: only ${told}`;
}

function ageWords({ made: { plannedAt, dataChangedAt, editsSince } }: Proof): string {
  if (plannedAt === null) return 'planned for this report';
  const planned = `planned ${momentWords(plannedAt)}`;
  if (editsSince > 0) {
    const edits = editsSince === 1 ? 'edit' : `${editsSince} edits`;
    return `${planned}, before the last ${edits} of the data, which it does not count: plan again first`;
  }
  return dataChangedAt === null ? planned : `${planned} on data of ${momentWords(dataChangedAt)}`;
}
