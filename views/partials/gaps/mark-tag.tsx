import { Tag, type TagColour } from '../../components/tag.tsx';
import { type MarkInView, type MarkKind, markNames } from '../../gap-mark.ts';

const colours: Readonly<Record<MarkKind, TagColour>> = {
  train: 'blue',
  recruit: 'purple',
  commission: 'teal',
  accepted: 'grey',
};

/** What was decided about a gap, in a word or two, and whose it is. */
export function MarkTag({ mark }: { readonly mark: Pick<MarkInView, 'mark' | 'owner'> | null }) {
  if (mark === null) return <span class="skillmix-quiet">Not marked</span>;
  return (
    <>
      <Tag colour={colours[mark.mark]}>{markNames[mark.mark]}</Tag>
      {mark.owner === '' ? null : <span class="skillmix-gap__owner"> {mark.owner}</span>}
    </>
  );
}
