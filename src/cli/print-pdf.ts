import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Longest time that a browser may take to print, ms. */
const PATIENCE_MS = 60_000;

/** Prints an HTML document by itself as a PDF file, with a browser of Chromium's kind and a profile of its own. Throws where the browser fails or writes nothing. */
export async function printPdf(browser: string, html: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'skillmix-report-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, html);
    await rm(file, { force: true });
    const flags = [
      ...['--headless', '--disable-gpu', '--no-first-run', '--no-pdf-header-footer'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      // Chromium refuses to run its sandbox as root; the page is our own and runs nothing.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${file}`,
    ];
    await run(browser, [...flags, pathToFileURL(page).href], { timeout: PATIENCE_MS });
    if (!existsSync(file)) throw new Error('the browser wrote no file');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
