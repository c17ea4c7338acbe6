/** The words of the levels; '' = none. */
export const levelNames: Readonly<Record<string, string>> = {
  '1': 'aware',
  '2': 'skilled',
  '3': 'specialist',
};

/** A level of a skill: number, word and shade say the same. */
export function SkillLevel({ level }: { readonly level: string }) {
  const word = levelNames[level];
  if (word === undefined) {
    return (
      <span class="skillmix-level skillmix-level--none">
        <span aria-hidden="true">–</span>
        <span class="govuk-visually-hidden">none</span>
      </span>
    );
  }
  return (
    <span class={`skillmix-level skillmix-level--${level}`}>
      <span class="skillmix-level__number">{level}</span> <span class="skillmix-level__word">{word}</span>
    </span>
  );
}

/** What the levels mean. */
export function SkillLevelKey() {
  return (
    <ul class="skillmix-key" aria-label="Levels of skill">
      {['1', '2', '3'].map((level) => (
        <li>
          <SkillLevel level={level} />
        </li>
      ))}
      <li class="skillmix-key__item">– none</li>
    </ul>
  );
}
