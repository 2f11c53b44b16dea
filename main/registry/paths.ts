import path from 'node:path';

/** The registry's own folder inside a data folder. */
export function registryDir(dataDir: string): string {
  return path.join(dataDir, 'registry');
}
