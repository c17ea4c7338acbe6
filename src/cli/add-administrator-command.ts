import { type Command, UsageError } from './command.ts';
import { exitStatus } from './exit-status.ts';

/**
 * `add-administrator EMAIL [NAME]`: somebody who administers the whole service, also where the only administrator has left or lost the password. The first one
 * is made more simply by starting the server with ADMIN_EMAIL and ADMIN_PASSWORD.
 */
export const addAdministratorCommand: Command = {
  name: 'add-administrator',
  summary: 'make somebody an administrator of the web application',
  help: `Make somebody an administrator of the whole web application, or give one a new password

  ADMIN_PASSWORD='three random words' skillmix add-administrator EMAIL [NAME]

It uses the database that DATABASE_URL names, or the embedded one in DATA_FOLDER (.data), which the
server must not have open meanwhile. The password has at least 12 characters; change it after signing in.
`,
  options: [],
  words: { least: 1, most: 2 },
  run: async ([email, name], _options, terminal) => {
    const password = process.env.ADMIN_PASSWORD;
    if (!password) {
      throw new UsageError('Set ADMIN_PASSWORD to the password, so that no list of processes shows it.');
    }
    // The other commands start without the database's and the sign-in library's code.
    const { addAdministrator } = await import('./add-administrator.ts');
    const result = await addAdministrator({ email: email!, name: name ?? null, password }, terminal.path);
    if (!result.ok) throw new UsageError(result.message);
    const what = result.isNew ? 'is added as' : 'has the new password and is';
    await terminal.write(`${email} ${what} an administrator of the whole service.\n`);
    return exitStatus.done;
  },
};
