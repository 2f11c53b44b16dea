import { beforeEach, describe, expect, test } from 'vitest';
import { VILLAGES } from '#src/domain/area/area.ts';
import { generateDelta, generatedDeltaHeader } from '#main/registry/generate/delta.ts';
import { applyDelta, type DeltaResult } from '#main/registry/import/delta.ts';
import type { HeaderInput } from '#main/registry/snapshot/header.ts';
import { openLocal } from '#main/registry/local.ts';
import { openRegistry } from '#main/registry/registry.ts';
import { generated, importInto, KEY, manyVillages, person, snapshotFile, tempDir } from './people.ts';

let dir = '';

beforeEach(async () => {
  dir = tempDir();
  await importInto(dir, await snapshotFile([
    person(1, { name: 'TATANG ROHENDI' }), person(2, { kk: person(1)['kk'], relation: 4, name: 'ASEP ROHENDI' }), person(3, { name: 'EUIS KOMARIAH', sex: 'P' }),
  ]));
});

async function delta(lines: Record<string, unknown>[], header: Partial<HeaderInput> = {}): Promise<DeltaResult> {
  const file = await snapshotFile(lines, 'delta.ndjson.gz', { ...generatedDeltaHeader(), ...header });
  return applyDelta({ dir, keyHex: KEY, file, regency: '32.04', allowBadLines: false });
}

function names(query: string): string[] {
  const registry = openLocal(dir, KEY);
  const found = registry.search().search({ name: query }).groups.filter((group) => group.score > 0.8).map((group) => group.name);
  registry.close();
  return found;
}

describe('delta', () => {
  test('inserts, changes and removes, for look-ups and for the name search', async () => {
    const result = await delta([
      { op: 'insert', ...person(4, { name: 'DADANG SUTISNA', village: '32.04.12.1001' }) },
      { op: 'change', registryId: 'TEST-0001', name: 'TATANG RUHIYAT', decile: 7 },
      { op: 'change', registryId: 'TEST-0002', village: '32.04.13.2001' },
      { op: 'remove', registryId: 'TEST-0003' },
    ]);
    expect(result).toMatchObject({ inserted: 1, changed: 2, removed: 1, people: 3, version: 2, badLines: 0 });
    expect(names('dadang sutisna')).toEqual(['DADANG SUTISNA']);
    expect(names('tatang ruhiyat')).toEqual(['TATANG RUHIYAT']);
    expect(names('tatang rohendi')).toEqual([]);
    expect(names('euis komariah')).toEqual([]);
    const registry = openLocal(dir, KEY);
    expect(registry.records.byRegistryId('TEST-0001')).toMatchObject({ decile: 7, nik: person(1)['nik'], name: 'TATANG RUHIYAT' });
    expect(registry.records.byRegistryId('TEST-0002')).toMatchObject({ village: '32.04.13.2001', name: 'ASEP ROHENDI' });
    expect(registry.records.removedByNik(String(person(3)['nik']))).toMatchObject([{ name: 'EUIS KOMARIAH', until: '2027-01-01' }]);
    expect(registry.search().search({ name: 'asep rohendi', area: '32.04.13.2001' }).matches).toHaveLength(1);
    expect(registry.records.byFamilyCard(String(person(1)['kk']))?.members.map((member) => member.registryId)).toEqual(['TEST-0001', 'TEST-0002']);
    expect(registry.records.byFamilyCard(String(person(4)['kk']))?.members.map((member) => member.registryId)).toEqual(['TEST-0004']);
    expect(registry.search().search({ name: 'asep rohendi', area: '32.04.05.2001' }).groups.filter((group) => group.score > 0.8)).toHaveLength(0);
    expect(registry.meta.history.map((entry) => entry.kind)).toEqual(['snapshot', 'delta']);
    registry.close();
  });

  test('is refused when it is for another version, and nothing changes', async () => {
    await expect(delta([{ op: 'remove', registryId: 'TEST-0001' }], { base: 5, version: 6 })).rejects.toMatchObject({ code: 'REGISTRY_BASE_MISMATCH' });
    expect(names('tatang rohendi')).toEqual(['TATANG ROHENDI']);
  });

  test('is all or nothing: one unknown person and the others stay as they were', async () => {
    await expect(delta([{ op: 'remove', registryId: 'TEST-0001' }, { op: 'remove', registryId: 'NOBODY' }])).rejects.toMatchObject({
      code: 'REGISTRY_BAD_LINES', details: { bad: 1, first: ['3: PERSON_UNKNOWN'] },
    });
    expect(names('tatang rohendi')).toEqual(['TATANG ROHENDI']);
  });

  test('a village for which there is no room is a bad line', async () => {
    const villages = manyVillages(4_095);
    await importInto(dir, await snapshotFile(villages.map((village, at) => person(at + 1, { village }))));
    await expect(delta([{ op: 'insert', ...person(5_000, { village: '32.04.60.2001' }) }, { op: 'change', registryId: 'TEST-0001', village: '32.04.61.2001' }])).rejects.toMatchObject({
      code: 'REGISTRY_BAD_LINES', details: { bad: 2, first: ['2: VILLAGE_BEYOND_LIMIT', '3: VILLAGE_BEYOND_LIMIT'] },
    });
  });

  test('somebody comes back', async () => {
    await delta([{ op: 'remove', registryId: 'TEST-0003' }]);
    await delta([{ op: 'insert', ...person(3, { name: 'EUIS KOMARIAH' }) }], { base: 2, version: 3 });
    expect(names('euis komariah')).toEqual(['EUIS KOMARIAH']);
    const registry = openLocal(dir, KEY);
    expect(registry.records.removedByRegistryId('TEST-0003')).toEqual([]);
    registry.close();
  });

  test('gives the registry that a snapshot of the same people gives', async () => {
    const big = tempDir();
    const options = { people: 4_000, seed: 3, villages: VILLAGES.map((village) => village.code), share: 0.2 };
    await importInto(big, await snapshotFile(generated(options.people, options.seed)));
    const lines = [...generateDelta(options)];
    await applyDelta({ dir: big, keyHex: KEY, file: await snapshotFile(lines, 'delta.ndjson.gz', generatedDeltaHeader()), regency: '32.04', allowBadLines: false });
    const registry = openRegistry({ dir: big, keyHex: KEY });
    for (const line of lines) {
      const found = registry.byRegistryId(String(line['registryId']));
      if (line['op'] === 'remove') expect(found).toBeNull();
      else if (typeof line['name'] === 'string') {
        const { matches } = await registry.search({ name: line['name'], limit: 100, ...(found === null ? {} : { area: found.village }) });
        expect(matches.map((match) => match.person.registryId)).toContain(line['registryId']);
      } else if (line['decile'] !== undefined) expect(found?.decile).toBe(line['decile']);
    }
    expect(await registry.checkIntegrity()).toEqual([]);
    await registry.close();
  });

  test('an open registry sees it at once', async () => {
    const registry = openRegistry({ dir, keyHex: KEY });
    await registry.searchReady();
    const file = await snapshotFile([{ op: 'change', registryId: 'TEST-0001', name: 'UJANG BARU' }], 'delta.ndjson.gz', generatedDeltaHeader());
    await registry.applyDelta(file);
    expect(registry.status()?.source.version).toBe(2);
    expect((await registry.search({ name: 'ujang baru' })).matches).toHaveLength(1);
    await registry.close();
  });
});
