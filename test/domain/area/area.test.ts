import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getDistricts, getVillages } from 'idn-area-data';
import { describe, expect, test } from 'vitest';
import { areaName, covers, findVillage, isKnownArea, normalizeAreaCode, SUBDISTRICTS, subdistrictByCode, villageByCode, villageLabel, VILLAGES, villagesIn } from '#src/domain/area/area.ts';
import { searchVillages, VILLAGE_ALIASES } from '#src/domain/area/searchVillages.ts';

describe('the data', () => {
  test('31 sub-districts, 270 desa and 10 kelurahan, each code once', () => {
    expect(SUBDISTRICTS).toHaveLength(31);
    expect(new Set(VILLAGES.map((village) => village.code)).size).toBe(280);
    expect(VILLAGES.filter((village) => village.kind === 'DESA')).toHaveLength(270);
    expect(VILLAGES.filter((village) => village.kind === 'KELURAHAN').map((village) => village.name).toSorted()).toEqual(
      ['Andir', 'Baleendah', 'Cibeunying', 'Jelekong', 'Manggahang', 'Padasuka', 'Pasawahan', 'Rancaekek Kencana', 'Sulaiman', 'Wargamekar']);
  });

  test('is what the package says', async () => {
    const districts = (await getDistricts()).filter((row) => row.regency_code === '32.04');
    expect(SUBDISTRICTS.map(({ code, name }) => [code, name])).toEqual(districts.map(({ code, name }) => [code, name]));
    const villages = (await getVillages()).filter((row) => row.district_code.startsWith('32.04.'));
    expect(VILLAGES.map(({ code, name }) => [code, name])).toEqual(villages.map(({ code, name }) => [code, name]));
  }, 20_000);

  test('is what the generator would write today', () => {
    execFileSync(process.execPath, ['scripts/generate-areas.mjs', '--check']);
  });

  test("is what the ministry's decree of 2025 lists", () => {
    const decree = readFileSync(new URL('appendix-a.txt', import.meta.url), 'utf8').trim().split('\n').flatMap((line) => {
      const [, number = '', name = '', villages = ''] = /^(\d\d) ([^:]+): (.+)$/.exec(line) ?? [];
      return villages.split('; ').map((village) => [`32.04.${number}.${village.slice(0, 4)}`, village.slice(5), name]);
    });
    expect(VILLAGES.map(({ code, name, subdistrict }) => [code, name, subdistrict.name])).toEqual(decree);
  });
});

describe('looking a place up', () => {
  test('by code', () => {
    expect(villageByCode('32.04.05.2004')).toEqual({ code: '32.04.05.2004', name: 'Cinunuk', kind: 'DESA', subdistrict: { code: '32.04.05', name: 'Cileunyi' } });
    expect(subdistrictByCode('32.04.37').name).toBe('Soreang');
    expect(villageLabel(villageByCode('32.04.09.1004'))).toBe('Kelurahan Sulaiman, Kec. Margahayu');
    expect(areaName('32.04')).toBe('Kabupaten Bandung');
    expect(isKnownArea('32.04.05')).toBe(true);
    expect(isKnownArea('32.73')).toBe(false);
  });

  test.each(['32.04.05.2099', '3204052004', '32.73.01.1001', '', '__proto__', '32.04.05'])('%j is no village', (code) => {
    expect(findVillage(code)).toBeUndefined();
    expect(() => villageByCode(code)).toThrow(expect.objectContaining({ code: 'VILLAGE_UNKNOWN' }));
  });

  test('codes without dots are understood', () => {
    expect(normalizeAreaCode('3204052001')).toBe('32.04.05.2001');
    expect(normalizeAreaCode(' 32.04 ')).toBe('32.04');
    expect(normalizeAreaCode('320405200')).toBeNull();
    expect(normalizeAreaCode('abc')).toBeNull();
  });
});

describe('scopes', () => {
  test('cover what lies in them and nothing beside', () => {
    expect(covers('32.04', '32.04.05.2001')).toBe(true);
    expect(covers('32.04.05', '32.04.05.2001')).toBe(true);
    expect(covers('32.04.05.2001', '32.04.05.2001')).toBe(true);
    expect(covers('32.04.05.2001', '32.04.05')).toBe(false);
    expect(covers('32.04.0', '32.04.05.2001')).toBe(false);
    expect(covers('', '32.04.05.2001')).toBe(false);
    expect(villagesIn('32.04')).toHaveLength(280);
    expect(villagesIn('32.04.32')).toHaveLength(8);
  });

  test('each village lies in exactly one sub-district', () => {
    fc.assert(fc.property(fc.constantFrom(...VILLAGES), (village) => {
      expect(SUBDISTRICTS.filter((subdistrict) => covers(subdistrict.code, village.code))).toEqual([village.subdistrict]);
    }));
  });
});

describe('searchVillages', () => {
  const found = (text: string, limit?: number): string[] => searchVillages(text, limit).map((village) => `${village.name}/${village.subdistrict.name}`);

  test('finds by beginning, best first, and namesakes together', () => {
    expect(found('cinunuk')).toEqual(['Cinunuk/Cileunyi']);
    expect(found('cibodas')).toEqual(['Cibodas/Solokanjeruk', 'Cibodas/Pasirjambu', 'Cibodas/Kutawaringin']);
    expect(found('Cibodas Kutawaringin')[0]).toBe('Cibodas/Kutawaringin');
    expect(found('desa cibodas, kec. pasirjambu')).toEqual(['Cibodas/Pasirjambu']);
    expect(found('banjaran')[0]).toBe('Banjaran/Banjaran');
    expect(found('rancabali')).toHaveLength(5);
  });

  test('spaces, old spellings and codes', () => {
    expect(found('solokan jeruk')[0]).toBe('Solokanjeruk/Solokanjeruk');
    expect(found('Banjaran Kulon')).toEqual(['Banjaran/Banjaran']);
    expect(found('mangunharja')).toEqual(['Manggungharja/Ciparay']);
    expect(found('32.04.05.2004')).toEqual(['Cinunuk/Cileunyi']);
    expect(Object.keys(VILLAGE_ALIASES).every((code) => findVillage(code) !== undefined)).toBe(true);
  });

  test('nothing found, nothing asked', () => {
    expect(found('atlantis')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('desa')).toEqual([]);
    expect(found('a', 5)).toHaveLength(5);
    expect(searchVillages('cinunuk', 20, '32.04.06')).toEqual([]);
  });

  test('every village is found by its own name in its own sub-district', () => {
    for (const village of VILLAGES) expect(searchVillages(`${village.name} ${village.subdistrict.name}`).map(({ code }) => code)).toContain(village.code);
  });
});
