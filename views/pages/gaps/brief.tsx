import type { WrittenDocument } from '../../../src/domain/written-document.ts';
import { ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { GapsPage, type GapsPageProps } from '../../partials/gaps/gaps-page.tsx';
import { PrintButton } from '../../partials/gaps/print-button.tsx';
import { DocumentBody } from '../../partials/written-document.tsx';
import { type BriefQuery, paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

export type BriefPageProps = GapsPageProps & {
  readonly view: ShownPlan;
  readonly document: WrittenDocument;
  /** The address's own query, for the files and for choosing anew. */
  readonly query: BriefQuery;
  /** Whether there are lots, so that the file of lots has any. */
  readonly hasLots: boolean;
};

/** The commissioning brief on a page: on paper it is the document alone. */
export function BriefPage({ view, document, query, hasLots, ...page }: BriefPageProps) {
  const authority = page.frame.authority!.code;
  return (
    <GapsPage {...page} view={view} title={document.title} current="brief" print="document">
      <ButtonGroup>
        <ButtonLink href={paths.brief(authority, query, '.docx')}>Download for Word</ButtonLink>
        {hasLots ? (
          <ButtonLink kind="secondary" href={paths.brief(authority, query, '.csv')}>
            Download the lots as CSV
          </ButtonLink>
        ) : null}
        <PrintButton />
        <a class="govuk-link" href={paths.brief(authority, { ...query, edit: 'yes' })}>
          Change the choice
        </a>
      </ButtonGroup>
      <DocumentBody document={document} />
    </GapsPage>
  );
}
