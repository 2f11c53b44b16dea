import path from 'node:path';
import { expect, test } from 'vitest';
import { ENTRIES, entryPoint, type EntryName } from '#main/data/entry.ts';

test('without the build every entry is its TypeScript source', () => {
  for (const name of Object.keys(ENTRIES) as EntryName[]) {
    expect(path.isAbsolute(entryPoint(name))).toBe(true);
    expect(entryPoint(name).replaceAll('\\', '/')).toMatch(new RegExp(`/${ENTRIES[name]}$`));
  }
});
