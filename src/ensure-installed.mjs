/**
 * Installs the locked dependencies when they are missing or out of date, so that every command works straight
 * after a clone. Plain JavaScript with no imports outside Node, because it runs before anything is installed.
 * Says what it does on standard error only: standard output belongs to the command that follows.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = `${root}package-lock.json`;
const stamp = `${root}node_modules/.skillmix-lock.json`;

const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8');
// Installing empties the folder first; one that is linked in belongs to another checkout, which would lose its packages.
const isLinked = lstatSync(`${root}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink() === true;
if (!upToDate && isLinked) {
  process.stderr.write(
    'Skillmix: node_modules is a link, so nothing is installed here. Maybe npm ci where it leads?\n',
  );
} else if (!upToDate) {
  process.stderr.write('Skillmix: installing its packages, once …\n');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write(
      'Skillmix: npm ci failed; its messages are above. Is the npm registry within reach?\n',
    );
    process.exit(1);
  }
  copyFileSync(lock, stamp);
}
