import { describe, expect, test } from 'vitest';
import { type Import, importsIn, readSourceFiles, type SourceFile } from './source-files.ts';

const files = readSourceFiles();
const solverPackages = new Set(['highs', 'javascript-lp-solver']);
/** Files that are longer than 300 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};
/** The ordered lists that may be called `index.ts`. */
const orderedLists = new Set(['src/planning/constraints/index.ts']);
/** What other folders may run of planning; of the rest they may know the types. */
const useCases = new Set([
  'src/planning/plan.ts',
  // The threads that plan in the background: text in, answer out, with an engine that stays open.
  'src/planning/planner.ts',
  'src/planning/quick-plan.ts',
  // How a thread is started from source and once built is known in one place.
  'src/planning/start-thread.ts',
]);

type Layer = {
  readonly folder: string;
  /** Folders whose code it may run, besides its own. */
  readonly runs: readonly string[];
  /** Folders of which it may know the types. */
  readonly knows?: readonly string[];
  /** Packages; null = any but the solvers. */
  readonly packages: readonly string[] | null;
};

/** Who may import what: the table of the architecture. Programs built in to Node are open to all but the domain and the views. */
const layers: readonly Layer[] = [
  { folder: 'src/domain', runs: [], packages: ['zod'] },
  { folder: 'src/planning', runs: ['src/domain'], packages: [...solverPackages] },
  { folder: 'src/store', runs: ['src/domain', 'planning'], packages: null },
  { folder: 'src/exchange', runs: ['src/domain', 'planning'], packages: null },
  { folder: 'src/jobs', runs: ['src/domain', 'planning'], packages: null },
  { folder: 'src/examples', runs: ['src/domain', 'src/exchange'], packages: null },
  { folder: 'views', runs: [], knows: ['src/domain', 'src/planning'], packages: null },
  {
    folder: 'src/web',
    runs: ['src/domain', 'src/planning', 'src/exchange', 'views'],
    knows: ['src/store', 'src/jobs'],
    packages: null,
  },
];

describe.each(layers.map((layer) => [layer.folder, layer] as const))('%s', (folder, layer) => {
  const own = files.filter((file) => isIn(file.path, folder));

  test('imports only what its layer may', () => {
    expect(breaches(own, (each) => mayImport(layer, each))).toEqual([]);
  });
});

describe('the house', () => {
  test('has a layer for every folder', () => {
    const folders = files.map((file) =>
      file.path
        .split('/')
        .slice(0, file.path.startsWith('src/') ? 2 : 1)
        .join('/'),
    );
    const known = [...layers.map((layer) => layer.folder), 'src/cli', 'src/main'];
    const unknown = [...new Set(folders)].filter(
      (folder) => !/\.\w+$/.test(folder) && !known.includes(folder),
    );
    expect(unknown).toEqual([]);
  });

  test('has files to look at', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(200);
  });

  test('imports a solver only behind the solver interface', () => {
    const others = files.filter((file) => !isIn(file.path, 'src/planning/solver'));
    expect(breaches(others, (each) => !solverPackages.has(each.to))).toEqual([]);
  });

  test('checks a plan without any of the code that made it', () => {
    const check = files.filter(
      (file) => file.path === 'src/planning/check.ts' || isIn(file.path, 'src/planning/check'),
    );
    expect(check.length).toBeGreaterThan(5);
    const allowed = (each: Import) =>
      each.isFile
        ? isIn(each.to, 'src/domain') ||
          isIn(each.to, 'src/planning/check') ||
          (['src/planning/answer.ts', 'src/planning/rule-name.ts'].includes(each.to) && each.typesOnly)
        : each.to.startsWith('node:');
    expect(breaches(check, allowed)).toEqual([]);
  });

  test('is entered by its programs, which nobody imports', () => {
    const programs = (path: string) =>
      ['src/main.ts', 'src/cli.ts'].includes(path) || isIn(path, 'src/cli') || isIn(path, 'src/main');
    const others = files.filter((file) => !programs(file.path));
    expect(breaches(others, (each) => !programs(each.to))).toEqual([]);
    expect(breaches(files, (each) => !['src/main.ts', 'src/cli.ts'].includes(each.to))).toEqual([]);
  });

  test('has no cycles of code', () => {
    expect(cycleAmong(files)).toEqual([]);
  });

  test('has only TypeScript, but for what runs before anything is installed and what browsers run as it is', () => {
    const others = files.filter((file) => !/\.tsx?$/.test(file.path)).map((file) => file.path);
    const forBrowsers = others.filter((path) => isIn(path, 'views/assets') && path.endsWith('.js'));
    expect(others.filter((path) => !forBrowsers.includes(path))).toEqual(['src/ensure-installed.mjs']);
    expect(
      breaches(
        files.filter((file) => file.path.endsWith('.mjs')),
        (each) => each.to.startsWith('node:'),
      ),
    ).toEqual([]);
  });

  test('has no folder for odds and ends and no barrels', () => {
    const odd = /(^|\/)(utils?|helpers?|misc|common|lib)(\/|\.tsx?$)/;
    expect(files.map((file) => file.path).filter((path) => odd.test(path))).toEqual([]);
    const indices = files
      .map((file) => file.path)
      .filter((path) => /\/index\.tsx?$/.test(path) && !orderedLists.has(path));
    expect(indices).toEqual([]);
    expect(files.filter((file) => /^export \* from/m.test(file.text)).map((file) => file.path)).toEqual([]);
    expect(files.filter(hasNothingOfItsOwn).map((file) => file.path)).toEqual([]);
  });

  test('has files of a size that can be read in one go', () => {
    const sizes = files.map((file) => file.lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)], 'median').toBeLessThanOrEqual(80);
    expect(sizes[Math.floor(sizes.length * 0.9)], '90th percentile').toBeLessThanOrEqual(200);
    const long = files.filter((file) => file.lines > 300).map((file) => file.path);
    expect(long).toEqual(Object.keys(longFiles).sort());
  });
});

test('imports are recognised however they are written', () => {
  const text = `import { readFileSync } from 'node:fs';
import type { A } from './a.ts';
import { type B, type C } from './b.ts';
import d, { type E } from './d.ts';
import * as f from './f.ts';
export type { G } from './g.ts';
export { h } from './h.ts';
import './i.ts';
import {
  type J,
  k,
} from './j.ts';
// import { l } from './l.ts';
const m = await import('./m.ts');
`;
  expect(
    importsIn(text)
      .map(({ from, typesOnly }) => `${from} ${typesOnly ? 'types' : 'code'}`)
      .sort(),
  ).toEqual([
    './a.ts types',
    './b.ts types',
    './d.ts code',
    './f.ts code',
    './g.ts types',
    './h.ts code',
    './i.ts code',
    './j.ts code',
    './m.ts code',
    'node:fs code',
  ]);
});

function mayImport(layer: Layer, each: Import): boolean {
  if (!each.isFile) {
    if (each.to.startsWith('node:')) return layer.folder !== 'src/domain' && layer.folder !== 'views';
    return layer.packages?.includes(each.to) ?? !solverPackages.has(each.to);
  }
  if (isIn(each.to, layer.folder)) return true;
  if (layer.runs.includes('planning') && isIn(each.to, 'src/planning')) {
    return each.typesOnly || useCases.has(each.to);
  }
  if (layer.runs.some((folder) => isIn(each.to, folder))) return true;
  return each.typesOnly && (layer.knows ?? []).some((folder) => isIn(each.to, folder));
}

function breaches(from: readonly SourceFile[], isAllowed: (each: Import) => boolean): readonly string[] {
  return from.flatMap((file) =>
    file.imports
      .filter((each) => !isAllowed(each))
      .map((each) => `${file.path} imports ${each.typesOnly ? 'types of ' : ''}${each.to}`),
  );
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** A barrel passes on what others export and adds nothing. */
function hasNothingOfItsOwn(file: SourceFile): boolean {
  const code = file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const own = code.replace(/^\s*(import|export)\b[^;]*\bfrom\s*'[^']+';?/gm, '').trim();
  return own === '';
}

/** The files of one cycle of imports, or none. Imports of types alone may point back: nothing is left of them at run time. */
function cycleAmong(all: readonly SourceFile[]): readonly string[] {
  const importsOf = new Map(
    all.map((file) => [
      file.path,
      file.imports.filter((each) => each.isFile && !each.typesOnly).map((each) => each.to),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of importsOf.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const file of all) {
    const cycle = visit(file.path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
