import type { StartCouncil } from '../../../src/domain/council-start.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/text-field.tsx';
import { counted } from '../../format.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';

type StartCouncilsProps = {
  readonly frame: Frame;
  readonly search: string;
  readonly councils: readonly StartCouncil[];
};

/** Choosing a council of the published files to start with. */
export function StartCouncilsPage({ frame, search, councils }: StartCouncilsProps) {
  const found = `${counted(councils.length, 'council', 'councils')}${search === '' ? ' in England' : ` for “${search}”`}`;
  return (
    <Layout frame={frame} title="Start with your own council" section={null}>
      <h1 class="govuk-heading-l">Start with your own council</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body-l">
            Choose a council, and get a workbook with its published figures and a first plan. Everything that
            is not published is an example, and a checklist says which to replace first.
          </p>
          <form method="get" action={paths.start()}>
            <TextField
              name="q"
              type="search"
              label="Find a council"
              hint="Part of its name or region, for example Telford or West Midlands"
              width={20}
              value={search}
            />
            <Button kind="secondary">Search</Button>
          </form>
        </div>
      </div>
      <DataTable
        caption={found}
        rows={councils}
        empty={`No council with children's services is found for “${search}”. Try a part of its name.`}
        columns={[
          { head: 'Council', rowHeader: true, cell: (council) => <CouncilLink council={council} /> },
          { head: 'Region', cell: ({ region }) => region },
        ]}
      />
    </Layout>
  );
}

/** A council of today leads to its start; one that was replaced, to those that took its place. */
function CouncilLink({ council }: { readonly council: StartCouncil }) {
  const { onsCode, name, replacedBy } = council;
  if (replacedBy.length === 0) {
    return (
      <a class="govuk-link" href={paths.startCouncil(onsCode)}>
        {name}
      </a>
    );
  }
  return (
    <>
      {name} (until it was replaced): choose{' '}
      {replacedBy.map((each, index) => (
        <>
          {index === 0 ? '' : ' or '}
          <a class="govuk-link" href={paths.startCouncil(each.onsCode)}>
            {each.name}
          </a>
        </>
      ))}
    </>
  );
}
