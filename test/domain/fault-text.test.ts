import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { faultText } from '../../src/domain/fault-text.ts';

describe('a fault in the log', () => {
  test('of the database tells its code and its place, not what was to be stored', () => {
    const refused = Object.assign(new Error('Key (email)=(ada@council.example) already exists.'), {
      ...{ severity: 'ERROR', code: '23505', constraint: 'person_email_unique' },
    });
    const fault = new DrizzleQueryError('insert into person values ($1)', ['ada@council.example'], refused);
    const text = faultText(fault);
    expect(text).not.toContain('ada');
    expect(text).toContain(
      'a statement failed; because of the database refused it: 23505 (person_email_unique)',
    );
    expect(text).toContain('fault-text.test.ts');
  });

  test('that quotes one of the database loses the quotation', () => {
    const quoted = new Error('Failed query: select 1\nparams: ada@council.example');
    expect(faultText(new Error(`It stopped. ${quoted.message}`))).not.toContain('ada');
    expect(faultText(`${quoted}`)).not.toContain('ada');
  });

  test('of another kind keeps its words and those of its causes, however they are linked', () => {
    const cause = new RangeError('too deep');
    Object.assign(cause, { cause });
    expect(faultText(new Error('Planning stopped', { cause })).split('\n')[0]).toBe(
      'Planning stopped; because of RangeError: too deep',
    );
    expect(faultText('out of memory')).toBe('out of memory');
    expect(faultText(undefined)).toBe('');
  });
});
