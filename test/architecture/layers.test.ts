import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { findCycle, importsIn, readSource, sourcesIn, type Import } from './imports.ts';

/**
 * Imports run one way: src ← main, src ← renderer, migrations ← main. Rules are by folder; `layers`
 * are the folders a file may import from besides its own, `packages` says which outside modules are
 * forbidden there.
 */
const isNode = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');
const isElectron = (specifier: string): boolean => specifier === 'electron' || specifier.startsWith('electron/');
const isReact = (specifier: string): boolean => /^(react|react-dom|react-i18next|@mantine|@tanstack|@tabler)(\/|$|-)/.test(specifier);

interface Layer {
  readonly layers: readonly string[];
  readonly forbidden: readonly ((specifier: string) => boolean)[];
}

const LAYERS: Record<string, Layer> = {
  src: { layers: [], forbidden: [isNode, isElectron, isReact] },
  migrations: { layers: ['src'], forbidden: [isElectron, isReact] },
  main: { layers: ['src', 'migrations'], forbidden: [isReact] },
  renderer: { layers: ['src'], forbidden: [isNode, isElectron] },
};

const isConfig = (file: string): boolean => file.endsWith('.config.ts');
const files = sourcesIn(Object.keys(LAYERS)).filter((file) => !isConfig(file));
const imports = new Map<string, Import[]>(files.map((file) => [file, importsIn(file, readSource(file))]));

function badImports(file: string): string[] {
  const own = file.split('/')[0] ?? '';
  const layer = LAYERS[own];
  if (!layer) return [`${file}: in no layer`];
  return (imports.get(file) ?? []).flatMap(({ specifier, file: target }) => {
    const to = target?.split('/')[0];
    if (to !== undefined && to !== own && !layer.layers.includes(to)) return [`${file} (${own}) must not import ${specifier}`];
    if (target === null && layer.forbidden.some((is) => is(specifier))) return [`${file} (${own}) must not import ${specifier}`];
    return [];
  });
}

describe('layers', () => {
  test('imports run one way', () => {
    expect(files.flatMap(badImports)).toEqual([]);
  });

  test('only main/app imports electron', () => {
    const others = files.filter((file) => !file.startsWith('main/app/'));
    expect(others.filter((file) => imports.get(file)?.some(({ specifier }) => isElectron(specifier)))).toEqual([]);
  });

  test('a relative path stays inside its layer, across layers it is #layer/…', () => {
    const wrong = files.flatMap((file) => (imports.get(file) ?? [])
      .filter(({ specifier, file: target }) => specifier.startsWith('.') && target?.split('/')[0] !== file.split('/')[0])
      .map(({ specifier }) => `${file}: ${specifier}`));
    expect(wrong).toEqual([]);
  });

  test('every imported file exists, with its ending', () => {
    const known = new Set(files);
    const missing = files.flatMap((file) => (imports.get(file) ?? [])
      .filter(({ file: target }) => target !== null && /\.tsx?$|\/[^.]+$/.test(target) && !known.has(target) && !target.endsWith('.d.ts'))
      .map(({ specifier }) => `${file}: ${specifier}`));
    expect(missing).toEqual([]);
  });

  test('no file needs itself', () => {
    const graph = new Map(files.map((file) => [file, (imports.get(file) ?? []).flatMap((i) => (i.typeOnly || i.file === null ? [] : [i.file]))]));
    expect(findCycle(graph)).toBeNull();
  });
});

describe('size', () => {
  const lengths = [...files, ...sourcesIn(['test'])].map((file) => ({ file, lines: readSource(file).split('\n').length }));

  test('no file is over 400 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  });

  test('the median file is under 100 lines', () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    console.log(`${sorted.length} files, median ${median} lines, longest ${sorted.at(-1)}`);
    expect(median).toBeLessThan(100);
  });
});

describe('the detector sees', () => {
  test.each([
    ["import { app } from 'electron';", 'electron', false],
    ["import type { Rule } from '#src/domain/rule.ts';", '#src/domain/rule.ts', true],
    ["import {\n  a,\n  b,\n} from './far.ts';", './far.ts', false],
    ["export * from '../up.ts';", '../up.ts', false],
    ["import './side.css';", './side.css', false],
    ["const lazy = () => import('node:fs');", 'node:fs', false],
  ])('%s', (source, specifier, typeOnly) => {
    expect(importsIn('main/data/x.ts', source)).toMatchObject([{ specifier, typeOnly }]);
  });

  test('and overlooks comments', () => {
    expect(importsIn('main/x.ts', "// import 'electron'\n/* import 'react' */\nconst url = 'http://x';")).toEqual([]);
  });

  test('a ring of three', () => {
    expect(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
  });
});
