import { describe, expect, test } from 'vitest';
import { councils } from '../../src/examples/councils.ts';
import { localityOutlines } from '../../src/examples/map.ts';

describe('the map of a bundled council', () => {
  test.each(councils.map((council) => [council.code, council] as const))(
    '%s has an outline for each locality',
    (code, council) => {
      const { columns, rows } = council.build().localities!;
      const codes = rows.map(({ cells }) => cells[columns.indexOf('locality')]);
      const drawn = localityOutlines(code)!.features.map(({ properties }) => properties.locality);
      expect(drawn.toSorted()).toEqual(codes.toSorted());
    },
  );

  test('is missing for a council that is not bundled', () => {
    expect(localityOutlines('elsewhere')).toBeNull();
  });
});
