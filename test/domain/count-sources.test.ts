import { expect, test } from 'vitest';
import { countSources } from '../../src/domain/count-sources.ts';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';

test('a row counts by the weakest source it names, and scenarios do not count', () => {
  const raw = rawWorkbook({
    needs: [
      { need: 'a', source: 'published: table 1' },
      { need: 'b', source: 'local: our team; example: the weight' },
      { need: 'c', source: 'local: our team' },
    ],
    roles: [{ role: 'r' }],
    scenarios: [{ scenario: 's', source: 'example: a guess' }],
  });
  expect(countSources(raw)).toEqual({ published: 1, local: 1, example: 1, unsaid: 1 });
});
