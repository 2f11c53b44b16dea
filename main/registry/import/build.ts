import { closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { dateNumber } from '#src/domain/registry/line.ts';
import { SlrtError } from '#src/text/error.ts';
import { asDatabaseError, openEncrypted, type Connection } from '#main/data/open.ts';
import type { Cancellation } from '../snapshot/blocks.ts';
import { readSnapshot } from '../snapshot/read.ts';
import type { SnapshotHeader } from '../snapshot/header.ts';
import { newFileName, syncPath, writePointer } from '../store/files.ts';
import { saveMeta, type HistoryEntry } from '../store/meta.ts';
import { createTables, PAGE_SIZE } from '../store/schema.ts';
import { carryRemoved, historyOf } from './carry.ts';
import { checkBuilt } from './check.ts';
import { Findings, type ImportReport } from './report.ts';
import { RowWriter } from './rows.ts';

export type ImportStage = 'READING' | 'INDEXING' | 'CHECKING';

export interface ImportProgress {
  readonly stage: ImportStage;
  /** 0 to 1 over the whole import. */
  readonly done: number;
  readonly people: number;
  /** Milliseconds still to go, from the speed so far; null in the first moments. */
  readonly leftMs: number | null;
}

export interface BuildOptions {
  readonly dir: string;
  readonly keyHex: string;
  readonly file: string;
  /** `32.04`; a file of another regency is refused. */
  readonly regency: string;
  readonly allowBadLines: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: Cancellation | undefined;
  readonly now?: () => Date;
  /** Opens the file that is being built; measurements put a plain one in its place. */
  readonly open?: typeof openEncrypted;
}

export interface ImportResult extends ImportReport {
  readonly version: number;
  readonly quarter: string;
  readonly date: string;
  /** Size of the registry file. */
  readonly bytes: number;
}

/** Shares of the time after which everything is read, numbers are sorted, names are in the index, whoever left is carried over; the rest is checks. */
const [READING_SHARE, NUMBERED_SHARE, NAMED_SHARE, CARRIED_SHARE] = [0.75, 0.85, 0.88, 0.95];

/**
 * Builds a new registry file beside the old one, checks it, and makes it the registry by swapping the pointer.
 * Until that last step the old one stays as it was, whatever happens.
 *
 * @throws SlrtError the REGISTRY_ family, DISK_FULL, CANCELLED.
 */
export async function buildRegistry(options: BuildOptions): Promise<ImportResult> {
  const name = { final: '', part: '' };
  try {
    const built = await buildPart(options, name);
    stopIfCancelled(options);
    renameSync(name.part, path.join(options.dir, name.final));
    syncPath(options.dir);
    writePointer(options.dir, { file: name.final, version: built.version });
    return built;
  } catch (error) {
    if (name.part !== '') rmSync(name.part, { force: true });
    throw asImportError(error);
  }
}

async function buildPart(options: BuildOptions, name: { final: string; part: string }): Promise<ImportResult> {
  const progress = progressOf(options);
  const findings = new Findings();
  const building: { db?: Connection; rows?: RowWriter } = {};
  try {
    const header = await readSnapshot(options.file, {
      header: (found) => {
        checkHeader(found, options);
        name.final = newFileName(found.version);
        name.part = path.join(options.dir, `${name.final}.part`);
        building.db = openForBuilding(name.part, options);
        building.rows = new RowWriter(building.db, findings, { regency: `${options.regency}.`, lastBirth: dateNumber(found.date) });
      },
      plain: (bytes, from, line) => building.rows?.writePlain(bytes, from, line) ?? -1,
      record: (record, line) => building.rows?.write(record, line),
      broken: (problem, line) => building.rows?.broken(problem, line),
    }, { signal: options.signal, onBytes: (bytes) => progress.reading(bytes, building.rows?.people ?? 0) });
    const { db, rows } = building;
    if (db === undefined || rows === undefined) throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['header'] });
    finishTables(db, rows, header, options, findings, progress.step);
    db.close();
    delete building.db;
    progress.step('CHECKING', CARRIED_SHARE);
    const report = checkBuilt(name.part, options, rows.people);
    syncPath(name.part);
    return {
      ...report, ...findingsOf(findings), version: header.version, quarter: header.quarter, date: header.date, bytes: statSync(name.part).size,
    };
  } finally {
    building.db?.close();
  }
}

function finishTables(db: Connection, rows: RowWriter, header: SnapshotHeader, options: BuildOptions, findings: Findings, step: (stage: ImportStage, done: number) => void): void {
  rows.finish();
  findings.decide(options.allowBadLines);
  stopIfCancelled(options);
  step('INDEXING', READING_SHARE);
  rows.writeNumbers();
  stopIfCancelled(options);
  step('INDEXING', NUMBERED_SHARE);
  rows.writeNames();
  const entry: HistoryEntry = {
    kind: 'snapshot', version: header.version, quarter: header.quarter, date: header.date, people: rows.people,
    at: (options.now?.() ?? new Date()).toISOString(),
  };
  saveMeta(db, {
    header, people: rows.people, households: rows.households, fieldProblems: findings.fieldProblems(), badLines: findings.badLines,
    history: [...historyOf(options), entry],
  });
  db.exec('commit');
  carryRemoved(db, options, header.date, (share) => {
    stopIfCancelled(options);
    step('INDEXING', NAMED_SHARE + (CARRIED_SHARE - NAMED_SHARE) * share);
  });
}

function stopIfCancelled({ signal }: BuildOptions): void {
  if (signal?.aborted === true) throw new SlrtError('CANCELLED');
}

function findingsOf(findings: Findings): Pick<ImportReport, 'lines' | 'badLines' | 'firstBadLines' | 'fieldProblems'> {
  return { lines: findings.lines, badLines: findings.badLines, firstBadLines: findings.firstBadLines, fieldProblems: findings.fieldProblems() };
}

function checkHeader(header: SnapshotHeader, { regency }: BuildOptions): void {
  if (header.kind !== 'snapshot') throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['kind'] });
  if (header.regency !== regency) throw new SlrtError('REGISTRY_WRONG_REGENCY', { expected: regency, found: header.regency });
}

/** No journal and no syncing: a half-built file is thrown away, never repaired. Synced once, when complete. */
function openForBuilding(file: string, { keyHex, open = openEncrypted }: BuildOptions): Connection {
  rmSync(file, { force: true });
  closeSync(openSync(file, 'w'));
  const db = open(file, keyHex, { cacheKib: 4_096 });
  db.pragma(`page_size=${PAGE_SIZE}`);
  db.pragma('journal_mode=OFF');
  db.pragma('synchronous=OFF');
  db.pragma('locking_mode=EXCLUSIVE');
  db.exec('begin');
  createTables(db);
  return db;
}

function progressOf({ file, onProgress, now = () => new Date() }: BuildOptions): {
  readonly reading: (bytes: number, people: number) => void;
  readonly step: (stage: ImportStage, done: number) => void;
} {
  const started = now().getTime();
  let size = 0;
  try {
    size = statSync(file).size;
  } catch {
    // Reading it says what is wrong.
  }
  let people = 0;
  let reported = 0;
  const report = (stage: ImportStage, done: number): void => {
    const spent = now().getTime() - started;
    onProgress?.({ stage, done, people, leftMs: done > 0.01 ? Math.round((spent / done) * (1 - done)) : null });
  };
  return {
    reading: (bytes, seen) => {
      people = seen;
      const done = size === 0 ? 0 : (bytes / size) * READING_SHARE;
      if (done - reported < 0.005) return;
      reported = done;
      report('READING', done);
    },
    step: report,
  };
}

function asImportError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new SlrtError('DISK_FULL', {}, error);
  return error instanceof SlrtError ? error : asDatabaseError(error);
}
