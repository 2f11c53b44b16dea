import { existsSync, renameSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { VILLAGES } from '#src/domain/area/area.ts';
import { generateDelta, generatedDeltaHeader } from '#main/registry/generate/delta.ts';
import { generatedHeader, generatePeople } from '#main/registry/generate/register.ts';
import { writeSnapshot } from '#main/registry/snapshot/write.ts';
import { strangers } from './strangers.ts';

const SEED = 7;
const villages = VILLAGES.map((village) => village.code);

/** Invented snapshots are kept between runs: the same people and seed give the same file. */
export async function snapshotOf(people: number, ending: 'ndjson.gz' | 'csv'): Promise<string> {
  return kept(`slrt-bench-${people}-${SEED}.${ending}`, (file) => writeSnapshot(file, generatedHeader(), generatePeople({ people, seed: SEED, villages })));
}

export async function deltaOf(people: number, share: number): Promise<string> {
  return kept(`slrt-bench-${people}-${SEED}-delta.ndjson.gz`, (file) => writeSnapshot(file, generatedDeltaHeader(), generateDelta({ people, seed: SEED, villages, share })));
}

export async function strangersOf(people: number): Promise<string> {
  return kept(`slrt-bench-${people}-${SEED}-strangers.ndjson.gz`, (file) => writeSnapshot(file, generatedHeader(), strangers(people, SEED, villages)));
}

async function kept(name: string, write: (file: string) => Promise<unknown>): Promise<string> {
  const file = path.join(os.tmpdir(), name);
  if (existsSync(file)) return file;
  const beside = path.join(os.tmpdir(), `new-${name}`);
  await write(beside);
  renameSync(beside, file);
  return file;
}

/** The shortest of three runs in milliseconds: on a shared machine the others measure the neighbours. */
export function bestOfThree(run: () => unknown): number {
  let best = Infinity;
  for (let pass = 0; pass < 3; pass += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export const mebibytes = (bytes: number): number => bytes / 2 ** 20;
