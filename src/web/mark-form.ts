import type { FieldError } from '../../views/frame.ts';
import { isMarkKind } from '../../views/gap-mark.ts';
import type { MarkInput } from '../../views/partials/gaps/mark-form.tsx';
import type { Form } from './form.ts';

const MOST_NOTE = 2000;
const MOST_OWNER = 100;

/** Reads the form that marks a gap, as it was typed and with its mistakes. */
export function readMarkForm(form: Form): {
  readonly input: MarkInput;
  readonly errors: readonly FieldError[];
} {
  const { text } = form;
  const version = Number(text('version'));
  const input = {
    mark: text('mark'),
    note: text('note').replaceAll('\r\n', '\n'),
    owner: text('owner'),
    version: Number.isInteger(version) && version >= 0 && version < 2 ** 31 - 1 ? version : 0,
  };
  return { input, errors: mistakesOf(input) };
}

function mistakesOf({ mark, note, owner, version }: MarkInput): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (mark !== '' && !isMarkKind(mark)) {
    errors.push({
      field: 'mark',
      message: `There is no mark '${mark.slice(0, 40)}'. Choose one of the list.`,
    });
  }
  if (owner.length > MOST_OWNER) {
    errors.push({
      field: 'owner',
      message: `The owner has ${owner.length} characters. Shorten it to ${MOST_OWNER}.`,
    });
  }
  if (owner.includes('@')) {
    errors.push({
      field: 'owner',
      message: 'The owner looks like an e-mail address. Write a post instead, such as Commissioning manager.',
    });
  }
  if (note.length > MOST_NOTE) {
    errors.push({
      field: 'note',
      message: `The note has ${note.length} characters. Shorten it to ${MOST_NOTE}.`,
    });
  }
  if (version === 0 && mark === '' && (owner !== '' || note !== '')) {
    errors.push({
      field: 'mark',
      message: 'Choose a mark: an owner and a note are kept with one. Or empty both.',
    });
  }
  return errors;
}
