import { Button } from '../../components/button.tsx';
import { Fieldset } from '../../components/fieldset.tsx';
import { FileField } from '../../components/file-field.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { agoWords } from '../../time-words.ts';

/** A reading that is kept, in a few words. */
export type ReadingSummary = { readonly what: string; readonly readAt: Date; readonly readBy: string };

type Kind = 'lists' | 'skills' | 'predicted';

type ImportPageProps = {
  readonly frame: Frame;
  readonly kept: Readonly<Record<Kind, ReadingSummary | null>>;
  readonly now: Date;
  /** The period as it was typed. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
};

/** Where a council hands in what it has: lists of its case system, a skills matrix, predicted demand. */
export function ImportPage({ frame, kept, now, from, to, errors = [] }: ImportPageProps) {
  const { code } = frame.authority!;
  const reading = (kind: Kind, href: string, see: string) => (
    <Kept code={code} kind={kind} kept={kept[kind]} now={now} href={href} see={see} />
  );
  return (
    <Layout frame={frame} title="Your own files" section="data" errors={errors}>
      <a class="govuk-back-link" href={paths.data(code)}>
        All sheets
      </a>
      <h1 class="govuk-heading-l">Your own files</h1>
      <p class="govuk-body-l">
        Files are counted while they are read. Names, dates of birth, addresses and free text are dropped;
        only counts are kept. The plan’s figures change only when you have seen the changes and store them.
      </p>
      <h2 class="govuk-heading-m">Lists from the case system</h2>
      <p class="govuk-body">
        Annex A lists 1, 2, 3, 4 and 6, and the children in need census (AssessmentFactorsList, Assessments,
        CINdetails). They become demand by need and locality. Hand in together what belongs together: the
        census says the needs, Annex A says the teams.
      </p>
      {reading('lists', paths.importLists(code), 'What was read')}
      <form method="post" action={paths.importLists(code)} enctype="multipart/form-data" novalidate>
        <FileField
          name="lists"
          label="Lists"
          hint="One workbook with a sheet for each list, or several CSV files; at most 8 MB together."
          accept=".xlsx,.csv"
          multiple
          errors={errors}
        />
        <Fieldset legend="Days that the lists cover (may be blank)" aria-describedby="period-hint">
          <div id="period-hint" class="govuk-hint">
            For example 1/4/2024 to 31/3/2025. Left blank, Annex A lists are taken to look back six months
            from their last day, and the census to be of the year to 31 March.
          </div>
          <div class="skillmix-inline-form">
            <TextField name="from" label="First day" value={from} width={10} errors={errors} />
            <TextField name="to" label="Last day" value={to} width={10} errors={errors} />
          </div>
        </Fieldset>
        <Button>Read the lists</Button>
      </form>
      <h2 class="govuk-heading-m">Skills matrix</h2>
      <p class="govuk-body">
        A spreadsheet with a row for each person or post, by the reference of the staff sheet, and a column
        for each need. Cells: 1 to 3; aware, skilled, specialist; x; or nothing.
      </p>
      {reading('skills', paths.importSkills(code), 'Changes to skills')}
      <form method="post" action={paths.importSkills(code)} enctype="multipart/form-data" novalidate>
        <FileField name="skills" label="Skills matrix" accept=".xlsx,.csv" errors={errors} />
        <Button>Read the matrix</Button>
      </form>
      <h2 class="govuk-heading-m">Predicted demand</h2>
      <p class="govuk-body">
        Totals of a predictive model: area, need, families, and the planning period if it is known. They are
        set beside the demand and never take its place unless you choose so.
      </p>
      {reading('predicted', paths.importPredicted(code), 'Beside the demand')}
      <form method="post" action={paths.importPredicted(code)} enctype="multipart/form-data" novalidate>
        <FileField name="predicted" label="Predicted demand" accept=".xlsx,.csv" errors={errors} />
        <Button>Read the predictions</Button>
      </form>
    </Layout>
  );
}

type KeptProps = {
  readonly code: string;
  readonly kind: Kind;
  readonly kept: ReadingSummary | null;
  readonly now: Date;
  readonly href: string;
  readonly see: string;
};

function Kept({ code, kind, kept, now, href, see }: KeptProps) {
  if (kept === null) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        {kept.what}; read {agoWords(kept.readAt, now)} by {kept.readBy}.
      </p>
      <form method="post" action={paths.forgetReading(code, kind)} class="skillmix-inline-form">
        <a class="govuk-link" href={href}>
          {see}
        </a>{' '}
        <Button kind="secondary" small>
          Forget these counts
        </Button>
      </form>
    </InsetText>
  );
}
