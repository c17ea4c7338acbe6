/** What an edit is called: what it did, or which change it took back. */
export function editTitle({
  summary,
  undoes,
}: {
  readonly summary: string;
  readonly undoes: number | null;
}): string {
  return undoes === null ? summary : `Change ${undoes} taken back: ${summary}`;
}
