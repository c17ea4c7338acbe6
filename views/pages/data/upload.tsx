import { Button, ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { FileField } from '../../components/file-field.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { SendingProgress } from '../../partials/sending-progress.tsx';
import { UploadChanges } from '../../partials/upload-changes.tsx';
import { UploadProblems } from '../../partials/upload-problems.tsx';
import { paths } from '../../paths.ts';
import type { UploadPreview, UploadProblem } from '../../upload-view.ts';

type UploadPageProps = {
  readonly frame: Frame;
  /** Largest file taken. */
  readonly maxBytes: number;
  readonly errors?: readonly FieldError[] | undefined;
  /** What storing the file would do; without sheets where it says what is stored already. */
  readonly preview?: UploadPreview | undefined;
  readonly problems?: readonly UploadProblem[] | undefined;
  readonly problemCount?: number | undefined;
  readonly content?: string | null | undefined;
  readonly fileName?: string | undefined;
};

/** A file with sheets: chosen, checked, compared with what is stored, and stored when the user agrees. */
export function UploadPage(props: UploadPageProps) {
  const { frame, maxBytes, errors = [], preview, problems, problemCount = 0, content, fileName } = props;
  const { code } = frame.authority!;
  const hasChanges = preview !== undefined && preview.sheets.length > 0;
  const title = hasChanges ? 'Check what will change' : 'Upload a file';
  return (
    <Layout frame={frame} title={title} section="data" errors={errors}>
      <a class="govuk-back-link" href={paths.data(code)}>
        All sheets
      </a>
      <h1 class="govuk-heading-l">{title}</h1>
      {hasChanges ? <UploadChanges preview={preview} authority={code} /> : null}
      {preview !== undefined && !hasChanges ? (
        <InsetText>{fileName} says what is stored already. There is nothing to store.</InsetText>
      ) : null}
      {problems === undefined ? null : (
        <UploadProblems
          authority={code}
          fileName={fileName ?? ''}
          problems={problems}
          count={problemCount}
          content={content ?? null}
        />
      )}
      {hasChanges ? null : (
        <ChooseFile authority={code} maxBytes={maxBytes} errors={errors} again={problems !== undefined} />
      )}
    </Layout>
  );
}

type ChooseFileProps = {
  readonly authority: string;
  readonly maxBytes: number;
  readonly errors: readonly FieldError[];
  readonly again: boolean;
};

function ChooseFile({ authority, maxBytes, errors, again }: ChooseFileProps) {
  return (
    <>
      {again ? (
        <h2 class="govuk-heading-m">Upload the corrected file</h2>
      ) : (
        <>
          <p class="govuk-body">
            You see every difference before anything is stored, and a stored file can be taken back as one
            change.
          </p>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              An Excel workbook (.xlsx) with sheets called <code>staff</code>, <code>demand</code> and so on,
              a ZIP of CSV files called so, or one CSV file such as <code>staff.csv</code>.
            </li>
            <li>
              Each sheet in the file takes the place of the stored sheet. Sheets that are not in the file stay
              as they are.
            </li>
            <li>The first row holds the column names. Sheets whose names begin with _ are not read.</li>
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={paths.download(authority)}>
              Download the workbook or a template
            </a>{' '}
            to start from.
          </p>
        </>
      )}
      <form
        method="post"
        action={paths.upload(authority)}
        enctype="multipart/form-data"
        novalidate
        hx-post={paths.upload(authority)}
        hx-encoding="multipart/form-data"
        hx-target="#main"
        hx-select="#main"
        hx-swap="outerHTML show:window:top"
        hx-disabled-elt="find button"
        data-sends-file={String(maxBytes)}
      >
        <FileField
          name="file"
          label="File"
          labelSize="s"
          hint={`At most ${Math.round(maxBytes / 1024 / 1024)} MB and 50,000 rows a sheet.`}
          accept=".xlsx,.csv,.zip"
          errors={errors}
        />
        <SendingProgress />
        <ButtonGroup>
          <Button>Check the file</Button>
          <ButtonLink kind="secondary" href={paths.data(authority)}>
            Stop
          </ButtonLink>
        </ButtonGroup>
      </form>
    </>
  );
}
