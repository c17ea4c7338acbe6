import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the environment', () => {
  test('may be empty: the embedded database, pages and planning on this machine, open to visitors', () => {
    const read = readConfig({});
    expect(read.ok && read.config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      role: 'all',
      origin: 'http://localhost:3000',
      demo: true,
      behindProxy: false,
    });
  });

  test('that makes the service reachable from elsewhere ends the demonstration', () => {
    const read = readConfig({ HOST: '0.0.0.0' });
    expect(read.ok && read.config.demo).toBe(false);
  });

  test.each([{ BEHIND_PROXY: 'yes' }, { ORIGIN: 'https://skillmix.example.gov.uk' }])(
    'that tells of a proxy on this machine ends the demonstration: %o',
    (variables) => {
      const read = readConfig(variables);
      expect(read.ok && read.config.demo).toBe(false);
    },
  );

  test('that tells another address of this machine keeps the demonstration', () => {
    const read = readConfig({ ORIGIN: 'http://[::1]:3000' });
    expect(read.ok && read.config.demo).toBe(true);
  });

  test('that names a PostgreSQL server ends the demonstration and asks for a secret', () => {
    const url = 'postgres://skillmix@db/skillmix';
    const without = readConfig({ DATABASE_URL: url });
    expect(without).toEqual({ ok: false, problems: [expect.stringContaining('SECRET')] });
    const read = readConfig({ DATABASE_URL: url, SECRET: 'x'.repeat(32) });
    expect(read.ok && read.config).toMatchObject({ databaseUrl: url, demo: false });
  });

  test('has every mistake named at once, without showing secrets', () => {
    const read = readConfig({
      PORT: 'eighty',
      ROLE: 'boss',
      SECRET: 'short-secret',
      DATABASE_URL: 'mysql://x',
    });
    expect(read.ok).toBe(false);
    const problems = read.ok ? [] : read.problems;
    expect(problems.map((each) => each.split(/[: ]/)[0]).toSorted()).toEqual([
      'DATABASE_URL',
      'PORT',
      'ROLE',
      'SECRET',
    ]);
    expect(problems.join('\n')).toContain("ROLE is 'boss'");
    expect(problems.join('\n')).not.toContain('short-secret');
    expect(problems.join('\n')).not.toContain('mysql://x');
  });

  test('of a worker without a server database is refused: the embedded database has one process', () => {
    const read = readConfig({ ROLE: 'worker' });
    expect(read).toEqual({ ok: false, problems: [expect.stringContaining('DATABASE_URL')] });
  });

  test('is blank where a variable holds only spaces', () => {
    const read = readConfig({ PORT: ' ', DATABASE_URL: '' });
    expect(read.ok && read.config.port).toBe(3000);
  });
});
