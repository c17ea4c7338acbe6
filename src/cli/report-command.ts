import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { readPlan } from '../exchange/read-plan.ts';
import { isPlan } from '../planning/analysis/diff.ts';
import type { PlanFacts } from '../planning/answer.ts';
import { type Command, type OptionValues, UsageError } from './command.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { findChromium } from './find-chromium.ts';
import { type OpenedWorkbook, openWorkbook } from './open-workbook.ts';
import { type PlanChoices, planChoices, planOpened } from './plan-opened.ts';
import { printPdf } from './print-pdf.ts';
import { showAnswer } from './show-answer.ts';
import { showProblems } from './show-problems.ts';
import type { Terminal } from './terminal.ts';

const help = `Write the board report of a plan: one page to decide on, and its annexes

  skillmix report WORKBOOK --out FILE.html|FILE.pdf [options]

WORKBOOK is a folder of CSV files, an .xlsx file, or a bundled council. The HTML file holds its own
styles: open it anywhere and print it. A PDF needs Chromium, Chrome or Edge on this machine
(CHROMIUM_PATH names one that is not found by itself).

  --out FILE               the file to write, .html or .pdf; one that is there is replaced
  --scenario CODE          recommend a scenario; the baseline is planned as well and set beside it
  --since ANSWER.json      what changed since a plan that was saved with --json
  --small-numbers shown    tell counts of one to five families too: not for publication
  --goal GOAL              most_need_met, fairest or least_cost, in place of the workbook's goal
  --solver NAME            highs (default) or jslp

Exit status: 0 written, 2 errors in the workbook or the saved plan, 3 impossible, 4 no answer in time,
64 wrong usage or no browser for the PDF, 1 a bug.
`;

/** `report WORKBOOK --out FILE`: plans and writes the board report. */
export const reportCommand: Command = {
  name: 'report',
  summary: 'write the board report of a plan as HTML or PDF',
  help,
  options: ['scenario', 'since', 'out', 'small-numbers', 'goal', 'solver'],
  words: { least: 1, most: 1 },
  run: async ([label], options, terminal) => {
    const choices = planChoices(options);
    const out = outOf(options);
    const showsSmallNumbers = smallNumbersOf(options);
    const browser = out.kind === 'pdf' ? browserOrRefuse(out.file) : null;
    const since = await sinceOf(options, terminal);
    if (!since.ok) return since.status;
    const made = await plansOf(label!, options.scenario ?? null, choices, terminal);
    if (made.plans === null) return made.status;
    // The other commands start without the code of pages.
    const { reportDocument } = await import('./report-document.tsx');
    const isBundled = !existsSync(terminal.path(label!));
    const before = since.plan;
    const html = await reportDocument({ ...made.plans, before, showsSmallNumbers, example: isBundled });
    await writeOut(out, html, browser, terminal);
    await terminal.write(`Wrote the report to ${out.file}.\n`);
    return exitStatus.done;
  },
};

type Opened = Extract<OpenedWorkbook, { ok: true }>;
type Out = { readonly kind: 'html' | 'pdf'; readonly file: string };
type Failed = { readonly plans: null; readonly status: ExitStatus };

/** The plan that is recommended, and the baseline's where that is another. */
async function plansOf(label: string, scenario: string | null, choices: PlanChoices, terminal: Terminal) {
  const own = await planOf(label, scenario, choices, terminal);
  if (own.plans === null) return own;
  if (scenario === null) return { plans: { own: own.plans, baseline: null } };
  const baseline = await planOf(label, null, choices, terminal);
  if (baseline.plans === null) return baseline;
  return { plans: { own: own.plans, baseline: baseline.plans } };
}

async function planOf(label: string, scenario: string | null, choices: PlanChoices, terminal: Terminal) {
  const opened = await openWorkbook(label, scenario, terminal);
  if (!opened.ok) return failed(await showProblems(opened.problems, false, terminal));
  const plan = await planOpened(opened, choices, terminal);
  if (!isPlan(plan)) return failed(await showAnswer(plan, opened, false, terminal));
  return { plans: { plan, opened: opened as Opened } };
}

function failed(status: ExitStatus): Failed {
  return { plans: null, status };
}

function outOf({ out }: OptionValues): Out {
  const kind = out?.toLowerCase().match(/\.(html|pdf)$/)?.[1] as Out['kind'] | undefined;
  if (out !== undefined && kind !== undefined) return { kind, file: out };
  const given = out === undefined ? 'Say where to write it' : `'${out}' is neither HTML nor PDF`;
  throw new UsageError(`${given}: --out report.html or --out report.pdf.`);
}

function smallNumbersOf(options: OptionValues): boolean {
  const asked = options['small-numbers'] ?? 'hidden';
  if (asked === 'shown' || asked === 'hidden') return asked === 'shown';
  throw new UsageError(`--small-numbers takes shown or hidden, not '${asked}'.`);
}

function browserOrRefuse(file: string): string {
  try {
    const found = findChromium();
    if (found !== null) return found;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const html = file.replace(/pdf$/i, 'html');
  throw new UsageError(
    `A PDF needs Chromium, Chrome or Edge, and none was found. Write --out ${html} and print it from any browser, or set CHROMIUM_PATH.`,
  );
}

async function sinceOf(
  { since }: OptionValues,
  terminal: Terminal,
): Promise<
  { readonly ok: true; readonly plan: PlanFacts | null } | { readonly ok: false; readonly status: ExitStatus }
> {
  if (since === undefined) return { ok: true, plan: null };
  if (!existsSync(terminal.path(since))) {
    throw new UsageError(
      `There is no file '${since}'. Save a plan first: skillmix plan WORKBOOK --json > ${since}`,
    );
  }
  const reading = await readPlan(terminal.path(since));
  if (reading.ok) return { ok: true, plan: reading.plan };
  return { ok: false, status: await showProblems(reading.problems, false, terminal) };
}

async function writeOut({ kind, file }: Out, html: string, browser: string | null, terminal: Terminal) {
  const path = terminal.path(file);
  try {
    if (kind === 'html' || browser === null) await writeFile(path, html);
    else await printPdf(browser, html, path);
  } catch (error) {
    throw new UsageError(`The file '${file}' cannot be written: ${(error as Error).message}`);
  }
}
