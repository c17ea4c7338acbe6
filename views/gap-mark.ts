/** What the council decided to do about a gap. */
export type MarkKind = 'train' | 'recruit' | 'commission' | 'accepted';

/** A gap's mark as it is shown. `version` tells whether someone else changed it since. */
export type MarkInView = {
  readonly locality: string;
  readonly need: string;
  readonly level: number;
  readonly mark: MarkKind;
  readonly note: string;
  readonly owner: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
};

/** Marks in the order in which they are offered, as they are called. */
export const markNames: Readonly<Record<MarkKind, string>> = {
  train: 'To train',
  recruit: 'To recruit',
  commission: 'To commission',
  accepted: 'Accepted',
};

/** What each mark says, for those who choose one. */
export const markHints: Readonly<Record<MarkKind, string>> = {
  train: 'Someone here is to learn the skill',
  recruit: 'A post is to be filled',
  commission: 'Hours are to be bought from a provider',
  accepted: 'Nothing is done about it for now, and that is known',
};

export const markKinds = Object.keys(markNames) as readonly MarkKind[];

/** Whether a text names a mark. */
export function isMarkKind(text: string): text is MarkKind {
  return Object.hasOwn(markNames, text);
}
