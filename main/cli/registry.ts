import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { normalizeAreaCode, VILLAGES } from '#src/domain/area/area.ts';
import { normalizeDigits } from '#src/domain/person/digits.ts';
import type { RegistryMatch, RegistryQuery } from '#src/domain/registry/search.ts';
import { SlrtError } from '#src/text/error.ts';
import { generatedHeader, generatePeople } from '#main/registry/generate/register.ts';
import { generateDelta, generatedDeltaHeader } from '#main/registry/generate/delta.ts';
import { applyDelta } from '#main/registry/import/delta.ts';
import { buildRegistry } from '#main/registry/import/build.ts';
import { registryDir } from '#main/registry/paths.ts';
import { openLocal, type LocalRegistry } from '#main/registry/local.ts';
import { writeSnapshot } from '#main/registry/snapshot/write.ts';
import { removeLeftovers, whileLocked } from '#main/registry/store/files.ts';
import { registryKey } from './key.ts';

interface DataOptions {
  readonly data: string;
  readonly json?: boolean;
}

interface ImportOptions extends DataOptions {
  readonly allowBadLines?: boolean;
}

interface SearchOptions extends DataOptions {
  readonly name?: string;
  readonly village?: string;
  readonly birthYear?: number;
  readonly sex?: 'L' | 'P';
  readonly kk?: string;
  readonly mother?: string;
  readonly limit: number;
  readonly batch?: string;
}

/** `registry generate | import | lookup | search | status` */
export function addRegistryCommands(program: Command): void {
  const registry = program.command('registry').description('social registry: generate, import, look up, search');
  registry.command('generate').description('write a snapshot of invented people')
    .requiredOption('--people <number>', 'how many', wholeNumber).option('--seed <number>', 'same seed, same file', wholeNumber, 1)
    .option('--delta <share>', 'instead of the snapshot the changes of this share of its people, 0.01 = 1 %', Number)
    .requiredOption('--out <file>', '.ndjson.gz, .ndjson, .csv.gz or .csv')
    .action(generate);
  withData(registry.command('import <file>').description('take in a snapshot'))
    .option('--allow-bad-lines', 'go on without the bad lines when they are under 1 %').action(importFile);
  withData(registry.command('delta <file>').description('apply a delta'))
    .option('--allow-bad-lines', 'go on without the bad lines when they are under 1 %').action(deltaFile);
  withData(registry.command('lookup').description('find by NIK')).requiredOption('--nik <nik>', '16 digits').action(lookup);
  withData(registry.command('search').description('find by name'))
    .option('--name <name>').option('--village <code>', 'village or sub-district, 32.04.05.2001 or 32.04.05')
    .option('--birth-year <year>', 'year of birth', wholeNumber).option('--sex <L|P>', 'L or P', sexOption)
    .option('--kk <number>', 'family card').option('--mother <name>', "mother's name").option('--limit <number>', 'people shown', wholeNumber, 10)
    .option('--batch <file>', 'TSV with the columns id, name, village, birthYear, sex').action(search);
  withData(registry.command('status').description('version, date and counts')).action(status);
}

function withData(command: Command): Command {
  return command.requiredOption('--data <dir>', 'data folder').option('--json', 'machine-readable output');
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new SlrtError('INVALID_INPUT');
  return number;
}

function sexOption(text: string): 'L' | 'P' {
  if (text !== 'L' && text !== 'P') throw new SlrtError('INVALID_INPUT', { fields: ['sex'] });
  return text;
}

async function generate({ people, seed, out, delta }: { people: number; seed: number; out: string; delta?: number }): Promise<void> {
  const villages = VILLAGES.map((village) => village.code);
  if (delta !== undefined) {
    print(await writeSnapshot(out, generatedDeltaHeader(), generateDelta({ people, seed, villages, share: delta })));
    return;
  }
  print(await writeSnapshot(out, generatedHeader(), generatePeople({ people, seed, villages })));
}

async function importFile(file: string, { data, allowBadLines = false, json = false }: ImportOptions): Promise<void> {
  const keyHex = await registryKey(data);
  const dir = registryDir(data);
  const started = performance.now();
  const result = await whileLocked(dir, async () => {
    removeLeftovers(dir);
    const built = await buildRegistry({ dir, keyHex, file, regency: '32.04', allowBadLines, ...(json ? {} : { onProgress: showProgress }) });
    removeLeftovers(dir);
    return built;
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage();
  print({
    rows: result.people, seconds: rounded(seconds), rowsPerSecond: Math.round(result.people / seconds), peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    cpuSeconds: rounded((user + system) / 1e6), ...result,
  });
}

async function deltaFile(file: string, { data, allowBadLines = false }: ImportOptions): Promise<void> {
  const keyHex = await registryKey(data);
  const dir = registryDir(data);
  const started = performance.now();
  const result = await whileLocked(dir, () => applyDelta({ dir, keyHex, file, regency: '32.04', allowBadLines }));
  print({ seconds: rounded((performance.now() - started) / 1000), peakMemoryBytes: process.resourceUsage().maxRSS * 1024, ...result });
}

function showProgress({ stage, done, leftMs }: { stage: string; done: number; leftMs: number | null }): void {
  process.stderr.write(`\r${stage} ${Math.round(done * 100)} %${leftMs === null ? '' : `, ${Math.ceil(leftMs / 1000)} s left`}   ${done >= 0.95 ? '\n' : ''}`);
}

async function lookup({ data, nik }: DataOptions & { nik: string }): Promise<void> {
  await withRegistry(data, (registry) => print(registry.records.byNik(normalizeDigits(nik))));
}

async function search(options: SearchOptions): Promise<void> {
  await withRegistry(options.data, (registry) => {
    if (options.batch !== undefined) searchBatch(registry, options.batch, options.limit);
    else print(registry.search().search(queryOf(options)).matches.map(shownMatch));
  });
}

function queryOf({ name, village, birthYear, sex, kk, mother, limit }: SearchOptions): RegistryQuery {
  if (name === undefined) throw new SlrtError('INVALID_INPUT', { fields: ['name'] });
  return { name, area: areaOf(village), birthYear, sex, kk, motherName: mother, limit };
}

function areaOf(village: string | undefined): string | undefined {
  if (village === undefined || village.trim() === '') return undefined;
  const area = normalizeAreaCode(village);
  if (area === null) throw new SlrtError('VILLAGE_UNKNOWN');
  return area;
}

/** One line of JSON for each query. Beyond the ten best people one of each other name among the ten best names. */
function searchBatch(registry: LocalRegistry, file: string, limit: number): void {
  const engine = registry.search();
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [id = '', name = '', village, birthYear, sex] = line.split('\t');
    if (line.trim() === '' || (id === 'id' && name === 'name')) continue;
    const year = Number(birthYear ?? '');
    const result = engine.search({
      name, area: areaOf(village), limit, birthYear: year > 0 ? year : undefined, sex: sex === 'L' || sex === 'P' ? sex : undefined,
    });
    const registryIds = [...new Set([...result.matches.map((match) => match.person.registryId), ...result.groupExamples])];
    process.stdout.write(`${JSON.stringify({ id, registryIds, milliseconds: Math.round(result.milliseconds * 1000) / 1000 })}\n`);
  }
}

async function status({ data }: DataOptions): Promise<void> {
  await withRegistry(data, ({ meta }) => print(meta));
}

async function withRegistry(data: string, job: (registry: LocalRegistry) => void): Promise<void> {
  const registry = openLocal(registryDir(data), await registryKey(data));
  try {
    job(registry);
  } finally {
    registry.close();
  }
}

function shownMatch({ person, score, reasons }: RegistryMatch): Record<string, unknown> {
  const { registryId, nik, kk, name, birthDate, sex, village } = person;
  return { registryId, nik, kk, name, birthDate, sex, village, score, reasons };
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0)}\n`);
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
