import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One import of a source file. `to` is a file of the repository (`src/domain/units.ts`) or the name of a package. */
export type Import = {
  readonly to: string;
  /** Whether `to` is a file of the repository. */
  readonly isFile: boolean;
  /** Only types are taken: nothing is left of it at run time. */
  readonly typesOnly: boolean;
};

export type SourceFile = {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  readonly imports: readonly Import[];
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every source file under `src` and `views`, with what it imports. */
export function readSourceFiles(): readonly SourceFile[] {
  return ['src', 'views'].flatMap((folder) =>
    filesUnder(folder)
      .filter((path) => /\.(ts|tsx|mts|mjs|js|cjs)$/.test(path))
      .map((path) => {
        const text = readFileSync(`${root}${path}`, 'utf8');
        const imports = importsIn(text).map(({ from, typesOnly }) => ({
          to: from.startsWith('.') ? resolve(path, from) : packageOf(from),
          isFile: from.startsWith('.'),
          typesOnly,
        }));
        return { path, text, lines: text.split('\n').length - 1, imports };
      }),
  );
}

/** The imports and re-exports in a file's text, static and dynamic. */
export function importsIn(text: string): readonly { readonly from: string; readonly typesOnly: boolean }[] {
  const code = text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
  const named = code.matchAll(
    /(?:^|;)\s*(?:import|export)\s+(type\s+)?((?:[\w$*]+\s*,?\s*)?(?:as\s+[\w$]+\s+)?(?:\{[^}]*\})?)\s*from\s*'([^']+)'/gm,
  );
  const bare = code.matchAll(/(?:^|;)\s*import\s*'([^']+)'/gm);
  const dynamic = code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [
    ...[...named].map(([, type, what, from]) => ({
      from: from!,
      typesOnly: type !== undefined || isAllTypes(what!),
    })),
    ...[...bare, ...dynamic].map(([, from]) => ({ from: from!, typesOnly: false })),
  ];
}

/** Whether an import list like `{ type A, type B }` names types alone. */
function isAllTypes(what: string): boolean {
  const list = /^\{([^}]*)\}$/.exec(what.trim())?.[1];
  const names = (list ?? '').split(',').filter((name) => name.trim() !== '');
  return names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}

function resolve(path: string, from: string): string {
  return new URL(from, `file:///${path}`).pathname.slice(1);
}

/** `highs/build/x` → `highs`, `@scope/name/x` → `@scope/name`; `node:` names stay whole. */
function packageOf(name: string): string {
  return name.startsWith('node:') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(`${root}${folder}`, { withFileTypes: true })
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
      )
      .sort();
  } catch {
    return [];
  }
}
