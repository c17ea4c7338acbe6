import type { ApiInView } from '../../api-view.ts';
import type { Frame } from '../../frame.ts';
import { groupBy } from '../../group.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { FirstSteps } from './first-steps.tsx';
import { OperationPart } from './operation-part.tsx';
import { RulesOfAnswers } from './rules-of-answers.tsx';

const groupNames: Readonly<Record<string, string>> = {
  Start: 'Where to begin',
  Tables: 'Lists for spreadsheets and dashboards',
  Plans: 'Plans',
  Workbook: 'The workbook',
  Planning: 'Planning',
};

/** The figures for programs: first steps in Excel, Power BI and at the command line, then every address with its parameters and answers. */
export function DevelopersPage({ frame, api }: { readonly frame: Frame; readonly api: ApiInView }) {
  const found = groupBy(api.operations, ({ group }) => group);
  const groups = Object.keys(groupNames).flatMap((group) => {
    const operations = found.get(group);
    return operations ? [{ group, name: groupNames[group]!, operations }] : [];
  });
  return (
    <Layout frame={frame} title="Figures for programs" section={null}>
      <h1 class="govuk-heading-l">Figures for programs</h1>
      <p class="govuk-body-l">
        Spreadsheets, dashboards and scripts read an authority’s workbook, plans and gaps, and have workbooks
        planned.
      </p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Token administers={api.administers} />
          <FirstSteps {...api} />
          <RulesOfAnswers />
        </div>
      </div>
      <h2 class="govuk-heading-m" id="addresses">
        Every address
      </h2>
      <p class="govuk-body">
        The same as an OpenAPI 3.1 document, from which programs make clients:{' '}
        <a class="govuk-link" href={api.document}>
          openapi.json
        </a>
        .
      </p>
      <ul class="govuk-list">
        {groups.map(({ group, name }) => (
          <li>
            <a class="govuk-link" href={`#${group.toLowerCase()}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {groups.map(({ group, name, operations }) => (
        <section aria-labelledby={group.toLowerCase()}>
          <h3 class="govuk-heading-m" id={group.toLowerCase()}>
            {name}
          </h3>
          {operations.map((operation) => (
            <OperationPart operation={operation} />
          ))}
        </section>
      ))}
    </Layout>
  );
}

function Token({ administers }: Pick<ApiInView, 'administers'>) {
  return (
    <>
      <h2 class="govuk-heading-m">1. Get a token</h2>
      {administers.length === 0 ? (
        <p class="govuk-body">
          An administrator of the authority makes it, under Administration, Tokens. Ask for one that may do
          what you need, and keep it as you would a password.
        </p>
      ) : (
        <p class="govuk-body">
          Make one under Administration, Tokens, and keep it as you would a password:{' '}
          {administers.map(({ code, name }, index) => (
            <>
              {index === 0 ? '' : ', '}
              <a class="govuk-link" href={paths.tokens(code)}>
                tokens of {name}
              </a>
            </>
          ))}
          .
        </p>
      )}
    </>
  );
}
