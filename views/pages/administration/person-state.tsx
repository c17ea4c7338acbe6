import { Tag } from '../../components/tag.tsx';

/** Whether somebody can sign in. */
export function PersonState({ closed, demo }: { readonly closed: boolean; readonly demo: boolean }) {
  if (demo) return <Tag colour="purple">Demo</Tag>;
  return closed ? <Tag colour="grey">Closed</Tag> : <Tag colour="green">Open</Tag>;
}
