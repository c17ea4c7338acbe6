/** Copies the pages' own stylesheet and script beside the compiled views: a step of the build, for the compiler copies code only. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../../views/assets', import.meta.url));
const to = fileURLToPath(new URL('../../dist/views/assets', import.meta.url));
cpSync(from, to, { recursive: true });
