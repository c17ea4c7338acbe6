import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Starts a thread whose entry is beside the file that asks: TypeScript when run from source, JavaScript once built. `from` is that file's `import.meta.url`, `name` the
 * entry's path from it without an ending, such as `./worker`. A thread beyond its `limits` ends with an error.
 */
export function startThread(
  from: string,
  name: string,
  workerData: unknown = null,
  limits: ResourceLimits = {},
): Worker {
  // An empty list keeps the parent's own flags, such as a debugger's port, out of the thread.
  const options = { workerData, execArgv: [], resourceLimits: limits };
  if (!new URL(from).pathname.endsWith('.ts')) return new Worker(new URL(`${name}.js`, from), options);
  // On Node 20 a thread does not take up a loader from --import, so it registers the loader itself before the entry. The
  // loader is found from this file, so that the working directory does not matter; by its file, because `require` would
  // find the CommonJS build, which does not run in a thread.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const api = new URL('./dist/esm/api/index.mjs', loader).href;
  const entry = new URL(`${name}.ts`, from).href;
  const boot = `import(${JSON.stringify(api)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(boot, { ...options, eval: true });
}
