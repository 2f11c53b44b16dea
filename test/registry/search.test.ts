import { beforeAll, describe, expect, test } from 'vitest';
import { nameScore, prepareName, prepareQuery } from '#src/domain/name/score.ts';
import { openLocal, type LocalRegistry } from '#main/registry/local.ts';
import type { GeneratedLine } from '#main/registry/generate/register.ts';
import { openRegistry } from '#main/registry/registry.ts';
import { generated, importInto, KEY, person, snapshotFile, tempDir } from './people.ts';

const dir = tempDir();
let registry: LocalRegistry;
const people = generated(20_000);

beforeAll(async () => {
  await importInto(dir, await snapshotFile(people));
  registry = openLocal(dir, KEY);
});

/** A slip per query, by a list of its own. */
function slipped(name: string, kind: number): string {
  const at = Math.floor(name.length / 2);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.split(' ').reverse().join(' ');
  if (kind === 2) return name.replace('U', 'OE').replace('J', 'DJ');
  return name;
}

/** Of the words alone: no name is so long that it could be meant without its spaces. */
function scoreByWords(query: string, name: string): number {
  const prepared = prepareQuery(query);
  return nameScore({ ...prepared, joined: { ...prepared.joined, length: 99 } }, prepareName(name));
}

describe('name search', () => {
  test('agrees with a scan of everybody, whatever the filter', () => {
    let same = 0;
    let asked = 0;
    for (let at = 0; at < people.length; at += 97) {
      const sought = people[at] as { name: string; village: string; birthDate: string; sex: 'L' | 'P' };
      const query = {
        name: slipped(sought.name, at % 4),
        area: [undefined, sought.village, sought.village.slice(0, 8)][at % 3],
        birthYear: at % 2 === 0 ? Number(sought.birthDate.slice(0, 4)) : undefined,
        sex: at % 5 === 0 ? sought.sex : undefined,
      };
      const found = registry.search().search(query);
      const scanned = registry.search().search(query, true);
      asked += 1;
      if (JSON.stringify(found.groups) === JSON.stringify(scanned.groups)) same += 1;
    }
    expect(same / asked).toBe(1);
  });

  test('among many people, where likely names are found by their words, misses none but such as are alike only when written together and misspelt', async () => {
    const many = generated(30_000);
    const manyDir = tempDir();
    await importInto(manyDir, await snapshotFile(many));
    const all = openLocal(manyDir, KEY);
    let missed = 0;
    for (let at = 0; at < many.length; at += 149) {
      const sought = many[at] as { name: string; birthDate: string };
      const query = { name: slipped(sought.name, at % 4), birthYear: at % 2 === 0 ? Number(sought.birthDate.slice(0, 4)) : undefined };
      const found = all.search().search(query).groups;
      const scanned = all.search().search(query, true).groups;
      const shown = new Set(found.map(({ name }) => name));
      const missing = scanned.filter(({ name }) => !shown.has(name));
      missed += missing.length;
      for (const { name, score } of missing) expect({ query, name, score, byWords: scoreByWords(query.name, name) < score - 0.01 }).toMatchObject({ byWords: true });
      if (missing.length === 0) expect(found).toEqual(scanned);
    }
    expect(missed).toBeLessThan(20);
    all.close();
  });

  test('finds the name written together among many who are written apart, and the other way round', async () => {
    const many = [...generated(30_000), ...['JAEN UDIN', 'JAENUDIN', 'SITI NUR JANAH', 'SITI NURJANAH'].map((name, at) => person(at, { name }))];
    const manyDir = tempDir();
    await importInto(manyDir, await snapshotFile(many));
    const all = openLocal(manyDir, KEY);
    for (const both of [['JAEN UDIN', 'JAENUDIN'], ['SITI NUR JANAH', 'SITI NURJANAH']]) {
      for (const name of both) expect(all.search().search({ name }).groups.map((group) => group.name)).toEqual(expect.arrayContaining(both));
    }
    all.close();
  });

  test('the same question gets the same answer', () => {
    const first = registry.search().search({ name: 'siti aisah' });
    const again = registry.search().search({ name: 'siti aisah' });
    expect(again.matches).toEqual(first.matches);
    expect(again.groups).toEqual(first.groups);
  });

  test('the answer does not depend on what was asked before', () => {
    const names = ['siti aisah', 'dedeniman', 'aisah', 'siti', 'nur janah', 'siti aisah', 'ujang', 'asep hidayat muhamad', 'siti'];
    for (const exhaustive of [false, true, false]) {
      for (const name of names) {
        const fresh = openLocal(dir, KEY);
        const asked = registry.search().search({ name }, exhaustive);
        expect({ name, ...asked, milliseconds: 0 }).toEqual({ name, ...fresh.search().search({ name }, exhaustive), milliseconds: 0 });
        fresh.close();
      }
    }
  });

  test('in whatever order the lines came', async () => {
    const scatteredDir = tempDir();
    // Every seventh line at a time: villages and families come back again and again.
    const scattered = people.map((_, at) => people[(at * 7) % people.length] as GeneratedLine);
    expect(new Set(scattered).size).toBe(people.length);
    await importInto(scatteredDir, await snapshotFile(scattered));
    const other = openLocal(scatteredDir, KEY);
    const ids = (from: LocalRegistry, name: string, area: string): string[] =>
      from.search().search({ name, area, limit: 100 }).matches.map((match) => match.person.registryId).sort();
    for (let at = 0; at < people.length; at += 331) {
      const { name, village } = people[at] as { name: string; village: string };
      const found = ids(other, name, village);
      expect(found).toContain((people[at] as { registryId: string }).registryId);
      expect(found).toEqual(ids(registry, name, village));
    }
    other.close();
  });

  test('filters exclude', () => {
    const { matches } = registry.search().search({ name: 'asep', area: '32.04.05', birthYear: 1980, birthYearTolerance: 20, sex: 'L', limit: 50 });
    expect(matches.length).toBeGreaterThan(0);
    for (const { person } of matches) {
      expect(person.village.startsWith('32.04.05.')).toBe(true);
      expect(Math.abs(Number(person.birthDate?.slice(0, 4)) - 1980)).toBeLessThanOrEqual(20);
      expect(person.sex).toBe('L');
    }
  });

  test('a family card narrows to the family', () => {
    const { kk, name } = people[500] as { kk: string; name: string };
    const { matches } = registry.search().search({ name, kk });
    expect(matches[0]?.person.name).toBe(name);
    expect(matches.every((match) => match.person.kk === kk)).toBe(true);
  });

  test.each(['', '   ', '***', 'محمد', 'x'.repeat(10_000)])('%j finds nobody and breaks nothing', (name) => {
    expect(registry.search().search({ name }).matches).toEqual([]);
  });

  test('through the thread, with its index loading', async () => {
    const open = openRegistry({ dir, keyHex: KEY });
    const sought = people[1234] as { name: string; registryId: string; nik: string };
    expect(open.byRegistryId(sought.registryId)?.name).toBe(sought.name);
    const { matches } = await open.search({ name: sought.name, limit: 100 });
    expect(matches.map((match) => match.person.registryId)).toContain(sought.registryId);
    expect(open.status()?.nameSearch).toBe('READY');
    await open.close();
  });
});
