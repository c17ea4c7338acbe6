import type { FieldError } from '../../../views/frame.ts';
import { tokenLives } from '../../../views/token-words.ts';
import { type TokenScope, tokenScopes } from '../../domain/token-scope.ts';
import type { Form } from '../form.ts';

/** A token as it was asked for; `chosen` null with the mistakes. */
export type TokenForm = {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: string;
  readonly errors: readonly FieldError[];
  readonly chosen: {
    readonly name: string;
    readonly scopes: readonly TokenScope[];
    readonly days: number;
  } | null;
};

/** Reads what a new token is for, what it may do and how long it is good. */
export function readTokenForm(form: Form): TokenForm {
  const name = form.text('name');
  const ticked = form.all('scopes');
  const days = form.text('days') || '365';
  const scopes = tokenScopes.filter((scope) => ticked.includes(scope));
  const errors: FieldError[] = [];
  if (name === '') errors.push({ field: 'name', message: 'Say what the token is for.' });
  if (name.length > 100)
    errors.push({ field: 'name', message: 'The name is too long. Use at most 100 characters.' });
  if (!scopes.some((scope) => scope !== 'small_numbers')) {
    errors.push({
      field: 'scopes',
      message: 'Choose what the token may do: read, have plans made, or both.',
    });
  }
  if (!tokenLives.some(({ value }) => value === days)) {
    errors.push({ field: 'days', message: 'Choose how long the token is good.' });
  }
  const typed = { name, scopes: ticked, days, errors };
  return { ...typed, chosen: errors.length > 0 ? null : { name, scopes, days: Number(days) } };
}
