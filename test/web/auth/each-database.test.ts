import { expect, test } from 'vitest';
import * as schema from '../../../src/store/schema.ts';
import { createAuth } from '../../../src/web/auth/create-auth.ts';
import { mostAttempts } from '../../../src/web/auth/sign-in-limit.ts';
import { onEachDatabase } from '../../builders/databases.ts';
import { withCookies } from './auth-bed.ts';

const quiet = () => {};
const email = 'ada@council.example';
const password = 'three random words';

onEachDatabase((open) => {
  test('people sign in, change their password, are limited and signed out', async () => {
    const { db, stores } = await open();
    const auth = createAuth({
      ...{ db, tables: schema, secret: 'a secret of the test, long enough to sign with', providers: [] },
      ...{ origin: 'http://localhost', secure: true, demo: false, clock: () => new Date() },
      log: { info: quiet, warn: quiet, error: quiet },
    });
    expect(await auth.createPerson({ name: 'Ada', email, password })).toMatchObject({ ok: true });
    expect(await auth.createPerson({ name: 'Ada', email, password })).toMatchObject({ ok: false });

    const signedIn = await auth.signIn(new Headers(), email, password);
    const setCookies = signedIn.ok ? signedIn.setCookies : [];
    expect(setCookies.join()).toMatch(/__Secure-skillmix\.session_token=[^;]+;.*; Secure/i);
    const person = (await auth.visitor(withCookies(setCookies)))?.person;
    expect(person).toEqual(await stores.people.byEmail(email));

    const changed = await auth.changePassword(withCookies(setCookies), password, 'four other random words');
    const headers = withCookies(changed.ok ? changed.setCookies : []);
    expect(await auth.visitor(withCookies(setCookies))).toBeNull();
    expect(await auth.visitor(headers)).not.toBeNull();

    const guesses = await Promise.all(
      Array.from({ length: mostAttempts.emailAtAddress + 3 }, () =>
        auth.signIn(new Headers(), email, password),
      ),
    );
    expect(guesses.filter((each) => !each.ok && each.reason === 'too_many')).toHaveLength(3);

    await stores.people.setClosed(person!.id, new Date());
    expect(await auth.visitor(headers)).toBeNull();
  });
});
