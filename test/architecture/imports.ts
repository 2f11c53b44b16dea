import fs from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');

export interface Import {
  /** What stands between the quotes. */
  readonly specifier: string;
  /** Path of the file it means, relative to the project; null for a package or a Node module. */
  readonly file: string | null;
  /** `import type` leaves no trace at run time. */
  readonly typeOnly: boolean;
}

/** TypeScript sources under the folders, as paths relative to the project with `/`. */
export function sourcesIn(folders: readonly string[]): string[] {
  return folders.filter((folder) => fs.existsSync(path.join(ROOT, folder))).flatMap((folder) =>
    fs.readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
  ).sort();
}

export const readSource = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

const STATIC = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;()]*?\s+from\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a source imports: statements, re-exports, and `import('…')`. */
export function importsIn(file: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const statements = [...code.matchAll(STATIC)].map(([, type, specifier]) => ({ specifier: specifier ?? '', typeOnly: type !== undefined }));
  const calls = [...code.matchAll(DYNAMIC)].map(([, specifier]) => ({ specifier: specifier ?? '', typeOnly: false }));
  return [...statements, ...calls].map((found) => ({ ...found, file: targetOf(file, found.specifier) }));
}

function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  return null;
}

/** The first ring of imports that exist at run time, as the files on it; null when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    const seen = trail.indexOf(file);
    if (seen >= 0) return [...trail.slice(seen), file];
    if (finished.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    finished.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
