/**
 * Copies the published figures beside the compiled councils, which read them from the folder of their own module.
 * The last step of the build: the compiler copies code only.
 */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('data', import.meta.url));
const to = fileURLToPath(new URL('../../dist/src/examples/data', import.meta.url));
cpSync(from, to, { recursive: true });
