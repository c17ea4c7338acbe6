import type { Child } from 'hono/jsx';
import { BackLink } from '../../components/back-link.tsx';
import { SubNav } from '../../components/sub-nav.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';

export type ListStep = 'lists' | 'teams' | 'demand';

type ImportLayoutProps = {
  readonly frame: Frame;
  readonly title: string;
  /** Which of the three steps with counted lists; null on the pages of other files. */
  readonly step: ListStep | null;
  readonly errors?: readonly FieldError[] | undefined;
  readonly children?: Child;
};

/** A page about files that were handed in, with the way back to handing in others. */
export function ImportLayout({ frame, title, step, errors, children }: ImportLayoutProps) {
  const { code } = frame.authority!;
  const steps = [
    { key: 'lists', text: '1. What was read', href: paths.importLists(code) },
    { key: 'teams', text: '2. Teams and localities', href: paths.importTeams(code) },
    { key: 'demand', text: '3. Changes to demand', href: paths.importDemand(code) },
  ] as const;
  return (
    <Layout frame={frame} title={title} section="data" errors={errors}>
      <BackLink href={paths.import(code)} text="Your own files" />
      <h1 class="govuk-heading-l">{title}</h1>
      {step === null ? null : (
        <SubNav
          label="Steps with the lists"
          items={steps.map(({ key, ...item }) => ({ ...item, current: key === step }))}
        />
      )}
      {children}
    </Layout>
  );
}
