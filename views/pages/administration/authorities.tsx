import { ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { ServiceNav } from './administration-nav.tsx';

export type AuthorityRow = {
  readonly code: string;
  readonly name: string;
  readonly example: boolean;
  /** How many people may open it. */
  readonly people: number;
};

/** Every authority of the service. */
export function AuthoritiesPage({
  frame,
  authorities,
}: {
  readonly frame: Frame;
  readonly authorities: readonly AuthorityRow[];
}) {
  return (
    <Layout frame={frame} title="Authorities" section={null}>
      <h1 class="govuk-heading-l">Authorities</h1>
      <ServiceNav current="authorities" />
      <ButtonGroup>
        <ButtonLink href={paths.start()}>Start with a council in England</ButtonLink>
        <ButtonLink href={paths.newAuthority()} kind="secondary">
          Add an authority
        </ButtonLink>
      </ButtonGroup>
      <DataTable
        caption="Authorities of this service"
        rows={authorities}
        empty="There is none yet. Add the first one: from an example council, or from a small starter workbook."
        columns={[
          {
            head: 'Name',
            rowHeader: true,
            cell: ({ code, name }) => (
              <a class="govuk-link" href={paths.overview(code)}>
                {name}
              </a>
            ),
          },
          { head: 'Address', cell: ({ code }) => `/${code}` },
          {
            head: 'Figures',
            cell: ({ example }) => (example ? <Tag colour="yellow">Example</Tag> : 'Its own'),
          },
          { head: 'People', cell: ({ people }) => people, numeric: true },
          {
            head: 'Administration',
            headHidden: true,
            cell: ({ code, name }) => (
              <a class="govuk-link" href={paths.administration(code)}>
                Administer<span class="govuk-visually-hidden"> {name}</span>
              </a>
            ),
          },
        ]}
      />
    </Layout>
  );
}
