import { ButtonLink } from '../../components/button.tsx';
import type { Frame } from '../../frame.ts';
import { paths } from '../../paths.ts';
import { ImportLayout } from './import-layout.tsx';

/** In place of a page about a file that has not been handed in, or was forgotten. */
export function NothingReadPage({
  frame,
  title,
  what,
}: {
  readonly frame: Frame;
  readonly title: string;
  readonly what: string;
}) {
  return (
    <ImportLayout frame={frame} title={title} step={null}>
      <p class="govuk-body">{what} has not been handed in yet, or its counts were forgotten.</p>
      <ButtonLink href={paths.import(frame.authority!.code)}>Hand in files</ButtonLink>
    </ImportLayout>
  );
}
