import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../../src/cli/find-chromium.ts';

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
