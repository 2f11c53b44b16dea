import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { VILLAGES } from '#src/domain/area/area.ts';
import { generatedHeader, generatePeople, type GeneratedLine } from '../../registry/generate/register.ts';
import type { ImportResult } from '../../registry/import/build.ts';
import type { Registry } from '../../registry/registry.ts';
import { writeSnapshot } from '../../registry/snapshot/write.ts';
import { STUDY_FAMILY } from './studyFamily.ts';

const DEMO_PEOPLE = 20_000;
const DEMO_SEED = 2026;

/** A small registry of invented people, with the founding study's family among them; taken in as any snapshot is. */
export async function makeDemoRegistry(registry: Registry, dir: string): Promise<ImportResult> {
  const folder = await mkdtemp(path.join(dir, 'demo-'));
  try {
    const file = path.join(folder, 'snapshot.ndjson.gz');
    await writeSnapshot(file, generatedHeader(), demoPeople());
    return await registry.importSnapshot(file, {});
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everybody whom the demo's national data knows. */
export function* demoPeople(): Generator<GeneratedLine> {
  const villages = VILLAGES.map((village) => village.code);
  yield* generatePeople({ people: DEMO_PEOPLE, seed: DEMO_SEED, villages });
  const { members, familyCard, village, address, rt, rw, decile } = STUDY_FAMILY;
  for (const [index, member] of members.entries()) {
    yield {
      registryId: `contoh-${index + 1}`, nik: member.nik, kk: familyCard, name: member.name.toUpperCase(), birthPlace: 'BANDUNG',
      birthDate: member.birthDate, sex: member.sex, relation: member.registryRelation, village, address: address.toUpperCase(), rt, rw,
      decile, matched: true, programmes: [], housing: { 302: 18, 303: 8, 304: 4, 305: 3, '307a': 4, '309a': 6 },
    };
  }
}
