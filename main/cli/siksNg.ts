import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { SlrtError } from '#src/text/error.ts';
import { nationalClient } from '#main/national/client/client.ts';
import { discardDownload, downloadNewest } from '#main/national/client/download.ts';
import { PATIENT } from '#main/national/client/retry.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { CREDENTIALS } from '#main/national/simulator/access.ts';
import { PROFILES } from '#main/national/simulator/faultProfiles.ts';
import { serveSimulator } from '#main/national/simulator/server.ts';
import { openSimulator } from '#main/national/simulator/simulator.ts';
import { buildRegistry } from '#main/registry/import/build.ts';
import { registryDir } from '#main/registry/paths.ts';
import { removeLeftovers, whileLocked } from '#main/registry/store/files.ts';
import { registryKey } from './key.ts';

interface SimulateOptions {
  readonly port: number;
  readonly data: string;
  readonly people: number;
  readonly faults: string;
  readonly seed: number;
  readonly dayMinutes: number;
}

interface DownloadOptions {
  readonly url: string;
  readonly data: string;
  readonly credentials: string;
}

const REGENCY = '32.04';

/** `siks-ng simulate | download` */
export function addSiksNgCommands(program: Command): void {
  const national = program.command('siks-ng').description('national system: simulator, registry download');
  national.command('simulate').description('serve the contract on this machine with invented people, until interrupted')
    .requiredOption('--port <number>', '0 takes a free one', wholeNumber).requiredOption('--data <dir>', 'its folder; keeps its state')
    .option('--people <number>', 'of a new folder', wholeNumber, 20_000).option('--faults <profile>', [...PROFILES.keys()].join(', '), 'none')
    .option('--seed <number>', 'same seed, same people and faults', wholeNumber, 1)
    .option('--day-minutes <number>', 'real minutes of one simulated day', Number, 1_440)
    .action(simulate);
  national.command('download').description('fetch the newest registry file and take it in; goes on where it was interrupted')
    .requiredOption('--url <url>', 'https://host, without /v1').requiredOption('--data <dir>', 'data folder')
    .requiredOption('--credentials <file>', 'JSON with clientId and clientSecret; the simulator writes one into its folder').action(download);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new SlrtError('INVALID_INPUT');
  return number;
}

async function simulate({ port, data, people, faults, seed, dayMinutes }: SimulateOptions): Promise<void> {
  if (!(dayMinutes > 0)) throw new SlrtError('INVALID_INPUT', { fields: ['day-minutes'] });
  const simulator = await openSimulator({ dir: data, people, seed, faults, speed: 1_440 / dayMinutes });
  const running = await serveSimulator(simulator, port);
  print({ url: running.url, credentials: path.join(data, CREDENTIALS), faults });
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await running.close();
  simulator.close();
}

async function download({ url, data, credentials }: DownloadOptions): Promise<void> {
  const keyHex = await registryKey(data);
  const dir = registryDir(data);
  const downloads = path.join(dir, 'download');
  const client = nationalClient(httpTransport({ baseUrl: baseOf(url) }), () => Promise.resolve(credentialsIn(credentials)));
  const started = performance.now();
  const { snapshot, file, resumedFrom, transferred } = await downloadNewest({ client, dir: downloads, regency: REGENCY, patience: PATIENT, onProgress: showProgress });
  const imported = await whileLocked(dir, async () => {
    removeLeftovers(dir);
    const built = await buildRegistry({ dir, keyHex, file, regency: REGENCY, allowBadLines: false });
    removeLeftovers(dir);
    return built;
  });
  discardDownload(downloads);
  print({ snapshotId: snapshot.snapshotId, version: imported.version, people: imported.people, bytes: snapshot.bytes, resumedFrom, transferred, seconds: Math.round(performance.now() - started) / 1_000 });
}

function baseOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    throw new SlrtError('INVALID_INPUT', { fields: ['url'] });
  }
}

/** From a file, never from the command line: arguments are seen by everybody on the machine. */
function credentialsIn(file: string): { clientId: string; clientSecret: string } {
  const parsed = z.object({ clientId: z.string(), clientSecret: z.string() }).safeParse(jsonIn(file));
  if (!parsed.success) throw new SlrtError('INVALID_INPUT', { fields: ['credentials'] });
  return parsed.data;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function showProgress({ bytes, total }: { bytes: number; total: number }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${Math.round((bytes / total) * 100)} %${bytes === total ? '\n' : ''}`);
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0)}\n`);
}
