import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { VILLAGES } from '#src/domain/area/area.ts';
import type { PersonLine } from '#src/domain/registry/line.ts';
import { generatedHeader, generatePeople, type GeneratedLine } from '#main/registry/generate/register.ts';
import { buildRegistry, type BuildOptions, type ImportResult } from '#main/registry/import/build.ts';
import type { HeaderInput } from '#main/registry/snapshot/header.ts';
import { writeSnapshot } from '#main/registry/snapshot/write.ts';
import { PersonBytes } from '#main/registry/store/personBytes.ts';

export const KEY = '5a'.repeat(32);

export function tempDir(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'slrt-registry-'));
}

export function generated(people: number, seed = 7): GeneratedLine[] {
  return [...generatePeople({ people, seed, villages: VILLAGES.map((village) => village.code) })];
}

/** A snapshot file of these lines; `.ndjson.gz` unless the name says otherwise. */
export async function snapshotFile(lines: Iterable<GeneratedLine>, name = 'snapshot.ndjson.gz', header: Partial<HeaderInput> = {}): Promise<string> {
  const file = path.join(tempDir(), name);
  await writeSnapshot(file, { ...generatedHeader(), ...header }, lines);
  return file;
}

export function importInto(dir: string, file: string, options: Partial<BuildOptions> = {}): Promise<ImportResult> {
  return buildRegistry({ dir, keyHex: KEY, file, regency: '32.04', allowBadLines: false, ...options });
}

/** A person without surprises; NIKs carry the never-issued sub-district 99. */
export function person(serial: number, fields: Record<string, unknown> = {}): GeneratedLine {
  const four = String(serial).padStart(4, '0');
  return {
    registryId: `TEST-${four}`, nik: `320499150190${four}`, kk: `320499010120${four}`, name: `ORANG ${four}`, birthDate: '1990-01-15', sex: 'L', relation: 1,
    village: '32.04.05.2001', decile: 3, ...fields,
  };
}

const NOTHING: PersonLine = {
  registryId: '1', nik: null, kk: null, name: 'ORANG', birthPlace: null, birth: 0, sex: null, relation: 0, village: '32.04.05.2001', address: null, rt: null, rw: null,
  decile: 0, matched: null, motherName: null, programmes: null, housing: null, extra: null,
};

/** A person as an import hands them on. */
export function personBytes(fields: Partial<PersonLine>): PersonBytes {
  const bytes = new PersonBytes();
  bytes.set({ ...NOTHING, ...fields });
  return bytes;
}

/** Codes of so many invented villages, all different. */
export function manyVillages(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `32.04.${String(at % 41).padStart(2, '0')}.${2_001 + Math.floor(at / 41)}`);
}
