import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../paths.ts';

const headings: Readonly<Record<string, string>> = {
  not_found: 'Page not found',
  forbidden: 'You may not do this',
  not_signed_in: 'Sign in first',
  invalid: 'That could not be read',
  clash: 'Someone else changed this',
  too_large: 'That is too large',
  too_many: 'Too many requests',
  unavailable: 'Skillmix is not available',
  bug: 'Something went wrong',
};

/** Whatever went wrong with a request: what was found and what to do. */
export function ErrorPage({ frame, code, message }: { frame: Frame; code: string; message: string }) {
  const title = headings[code] ?? headings.bug!;
  return (
    <Layout frame={frame} title={title} section={null}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{message}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={frame.authority ? paths.overview(frame.authority.code) : paths.home()}>
          {frame.authority ? `Overview of ${frame.authority.name}` : 'Start page'}
        </a>
      </p>
    </Layout>
  );
}
