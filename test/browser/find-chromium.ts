import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The installed Chromium, or another browser of its kind; null where there is none. `CHROMIUM_PATH` goes first, and has to be right where it is set. */
export function findChromium(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (canRun(asked)) return asked;
    throw new Error(
      `CHROMIUM_PATH is ${asked}, which is not a program. Set it to Chromium's path, or unset it.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  return candidates.find(canRun) ?? null;
}

/** Finds Chromium or, as root on Debian and its kin, installs it. Says what to do where neither is possible. */
export function findOrInstallChromium(): string {
  const found = findChromium() ?? installed();
  if (found !== null) return found;
  throw new Error(
    'The browser tests need Chromium or Google Chrome, and none was found. Install it (Debian and Ubuntu: sudo apt-get install chromium; ' +
      'macOS: brew install --cask google-chrome) or set CHROMIUM_PATH to its program. ' +
      'All other tests run without it: npx vitest run --project rest',
  );
}

function installed(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !hasAptGet()) return null;
  console.log('Installing Chromium for the browser tests (apt-get install chromium): about a minute, once.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'pipe', env });
    const packages = ['chromium', 'fonts-liberation'];
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'pipe',
      env,
    });
  } catch (error) {
    console.log(
      `Chromium could not be installed: ${String((error as { stderr?: unknown }).stderr ?? error).trim()}`,
    );
    return null;
  }
  return findChromium();
}

const hasAptGet = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
