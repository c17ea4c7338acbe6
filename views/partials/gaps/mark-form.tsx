import { Button, ButtonGroup } from '../../components/button.tsx';
import { Radios } from '../../components/choices.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { FieldError } from '../../frame.ts';
import { type MarkInView, markHints, markKinds, markNames } from '../../gap-mark.ts';
import { momentWords } from '../../time-words.ts';
import { MarkTag } from './mark-tag.tsx';

/** A mark as it was typed. */
export type MarkInput = {
  /** A kind, or '' for none. */
  readonly mark: string;
  readonly note: string;
  readonly owner: string;
  /** The version that was seen; 0 = there was none. */
  readonly version: number;
};

/** What someone else did to the mark meanwhile; `theirs` null = they took it away. */
export type MarkClash = { readonly theirs: MarkInView | null };

type MarkFormProps = {
  readonly action: string;
  readonly scenario: string | null;
  readonly input: MarkInput;
  readonly errors: readonly FieldError[];
  readonly clash: MarkClash | null;
};

/** Decides about a gap: a mark, a note and whose it is. */
export function MarkForm({ action, scenario, input, errors, clash }: MarkFormProps) {
  return (
    <form method="post" action={action} novalidate>
      {clash === null ? null : <Clash theirs={clash.theirs} />}
      <input type="hidden" name="version" value={String(input.version)} />
      <input type="hidden" name="scenario" value={scenario ?? ''} />
      <Radios
        name="mark"
        legend="What is to be done about this gap?"
        legendSize="s"
        value={input.mark}
        errors={errors}
        options={[
          ...markKinds.map((kind) => ({ value: kind, text: markNames[kind], hint: markHints[kind] })),
          { value: '', text: 'No mark', hint: 'Nothing has been decided' },
        ]}
        small
      />
      <TextField
        name="owner"
        label="Owner (optional)"
        hint="A post, such as Commissioning manager; not a person’s name"
        value={input.owner}
        errors={errors}
        width={30}
        autocomplete="off"
      />
      <TextArea
        name="note"
        label="Note (optional)"
        hint="What was agreed and by when. Nothing about a family or a person."
        value={input.note}
        errors={errors}
        rows={4}
      />
      <ButtonGroup>
        <Button>{clash === null ? 'Save the mark' : 'Save mine in place of theirs'}</Button>
      </ButtonGroup>
    </form>
  );
}

function Clash({ theirs }: { readonly theirs: MarkInView | null }) {
  if (theirs === null) {
    return (
      <WarningText>
        Someone else took this mark away while you were deciding. Yours has not been saved yet; it is kept
        below.
      </WarningText>
    );
  }
  return (
    <>
      <WarningText>
        {theirs.changedBy} changed this mark while you were deciding ({momentWords(theirs.changedAt)}). Yours
        has not been saved yet; it is kept below.
      </WarningText>
      <h3 class="govuk-heading-s">The mark as it is now</h3>
      <MarkShown mark={theirs} />
    </>
  );
}

/** A mark for reading. */
export function MarkShown({ mark }: { readonly mark: MarkInView | null }) {
  if (mark === null) return <p class="govuk-body">Nothing has been decided about it yet.</p>;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <MarkTag mark={mark} />
      </p>
      {mark.note === '' ? null : <p class="govuk-body skillmix-gap__words">{mark.note}</p>}
      <p class="govuk-body skillmix-quiet">
        {mark.changedBy}, {momentWords(mark.changedAt)}
      </p>
    </div>
  );
}
