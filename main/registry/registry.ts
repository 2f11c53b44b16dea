import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { answerOf, type RegistryAnswer, type RegistrySource } from '#src/domain/registry/answer.ts';
import type { RegistryHousehold, RegistryPerson, RemovedPerson } from '#src/domain/registry/person.ts';
import type { RegistryQuery, RegistrySearchResult } from '#src/domain/registry/search.ts';
import { compareNik, parseNik } from '#src/domain/person/nik.ts';
import { nikCandidates } from '#src/domain/person/nikCandidates.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { openEncrypted, type Connection } from '#main/data/open.ts';
import type { ImportResult } from './import/build.ts';
import type { DeltaResult } from './import/delta.ts';
import { readPointer, removeLeftovers, whileLocked, type Pointer } from './store/files.ts';
import { loadMeta, type HistoryEntry, type RegistryMeta } from './store/meta.ts';
import { RegistryRecords } from './store/records.ts';
import { deltaInThread, importInThread, type ImportWatch } from './worker/importClient.ts';
import { SearchClient, type SearchState } from './worker/searchClient.ts';

export interface RegistryOptions {
  /** Folder of the registry's own; made when missing. */
  readonly dir: string;
  /** 64 hex digits. */
  readonly keyHex: string;
  /** Whose data is taken in; `32.04` when not given. */
  readonly regency?: string;
}

export interface ImportOptions extends ImportWatch {
  /** The user has seen the first bad lines and goes on without them (under 1 %). */
  readonly allowBadLines?: boolean;
}

export interface RegistryStatus {
  readonly source: RegistrySource;
  readonly people: number;
  readonly households: number;
  readonly instrument: string | null;
  readonly history: readonly HistoryEntry[];
  readonly nameSearch: SearchState;
}

interface OpenFile {
  readonly pointer: Pointer;
  readonly db: Connection;
  readonly records: RegistryRecords;
  readonly search: SearchClient;
  readonly meta: RegistryMeta;
  /** Changes when somebody else writes: a delta. */
  readonly dataVersion: number;
}

const MOST_NEARLY = 10;
/** How often a look-up asks whether another process has put a new registry in place. */
const LOOK_EVERY_MS = 3_000;

/**
 * The registry of a data folder. Look-ups are synchronous and work at once; names can be searched as soon as the
 * search thread has loaded its index (searches wait for it).
 */
export function openRegistry(options: RegistryOptions): Registry {
  return new Registry(options);
}

export class Registry {
  readonly #options: Required<RegistryOptions>;
  #open: OpenFile | null = null;
  #lookedAt = 0;
  #closed = false;

  constructor(options: RegistryOptions) {
    this.#options = { regency: '32.04', ...options };
    mkdirSync(options.dir, { recursive: true });
    this.refresh();
  }

  /** Null while there is no registry: every answer is then "not connected". */
  status(): RegistryStatus | null {
    const open = this.#current();
    if (open === null) return null;
    const { meta, search } = open;
    return {
      source: sourceOf(meta), people: meta.people, households: meta.households, instrument: meta.header.instrument ?? null,
      history: meta.history, nameSearch: search.state,
    };
  }

  source(): RegistrySource | null {
    const open = this.#current();
    return open === null ? null : sourceOf(open.meta);
  }

  /** The answer for a NIK of 16 digits, always with the data's date. */
  checkNik(nik: string): RegistryAnswer {
    const open = this.#current();
    if (open === null) return { state: 'NOT_CONNECTED', source: null };
    const people = open.records.byNik(nik);
    return answerOf(people, people.length === 0 ? open.records.removedByNik(nik) : [], sourceOf(open.meta));
  }

  /** @throws SlrtError REGISTRY_MISSING, as do the look-ups below. */
  byNik(nik: string): RegistryPerson[] {
    return this.#records().byNik(nik);
  }

  /**
   * People whose NIK is one slip of the hand from what was typed, those first whose birth date and sex agree with it.
   *
   * @param digits 15 to 17 digits, separators taken out (`normalizeDigits`).
   */
  byNikNearly(digits: string): RegistryPerson[] {
    const records = this.#records();
    const today = todayInJakarta(new Date());
    return nikCandidates(digits)
      .flatMap((candidate) => records.byNik(candidate))
      .map((person) => ({ person, mismatches: nikMismatches(person, today) }))
      .sort((one, other) => one.mismatches - other.mismatches || (one.person.registryId < other.person.registryId ? -1 : 1))
      .slice(0, MOST_NEARLY)
      .map(({ person }) => person);
  }

  byRegistryId(registryId: string): RegistryPerson | null {
    return this.#records().byRegistryId(registryId);
  }

  byFamilyCard(kk: string): RegistryHousehold | null {
    return this.#records().byFamilyCard(kk);
  }

  /** The household in which this person lives. */
  household(registryId: string): RegistryHousehold | null {
    return this.#records().householdOf(registryId);
  }

  familiesIn(village: string): number {
    return this.#records().familiesIn(village);
  }

  /** Families of a village by page, in the file's order. */
  villageFamilies(village: string, after: number, limit: number): { families: RegistryHousehold[]; next: number | null } {
    return this.#records().villageFamilies(village, after, limit);
  }

  /** Those who were in the registry once. */
  removedByNik(nik: string): RemovedPerson[] {
    return this.#records().removedByNik(nik);
  }

  removedByRegistryId(registryId: string): RemovedPerson[] {
    return this.#records().removedByRegistryId(registryId);
  }

  /** @throws SlrtError REGISTRY_MISSING, REGISTRY_LOADING when the search thread has failed. */
  async search(query: RegistryQuery): Promise<RegistrySearchResult> {
    return this.#askNewest((search) => search.search(query));
  }

  /** Where newer data takes the place of what is being asked, that answers. */
  async #askNewest<T>(ask: (search: SearchClient) => Promise<T>): Promise<T> {
    const asked = this.#required();
    try {
      return await ask(asked.search);
    } catch (error) {
      if (this.#open === asked || this.#open === null) throw error;
      return this.#askNewest(ask);
    }
  }

  /** Resolves when names can be searched; at once when there is no registry. */
  async searchReady(): Promise<void> {
    await this.#current()?.search.ready;
  }

  /** Takes a snapshot in. Until it is complete and checked, everything goes on with the old one. */
  async importSnapshot(file: string, { allowBadLines = false, ...watch }: ImportOptions = {}): Promise<ImportResult> {
    const { dir } = this.#options;
    return whileLocked(dir, async () => {
      removeLeftovers(dir);
      const result = await importInThread({ ...this.#options, file: path.resolve(file), allowBadLines }, watch);
      this.refresh();
      removeLeftovers(dir);
      return result;
    });
  }

  /** Applies a delta in one transaction. @throws SlrtError REGISTRY_BASE_MISMATCH when it is for another version */
  async applyDelta(file: string, { allowBadLines = false, ...watch }: ImportOptions = {}): Promise<DeltaResult> {
    return whileLocked(this.#options.dir, async () => {
      const result = await deltaInThread({ ...this.#options, file: path.resolve(file), allowBadLines }, watch);
      this.refresh();
      return result;
    });
  }

  /**
   * SQLite's own check of the whole file, in this thread's name but not in its time: minutes on a slow disk.
   *
   * @returns no problems: an empty list.
   */
  async checkIntegrity(): Promise<readonly string[]> {
    return this.#askNewest((search) => search.checkIntegrity());
  }

  /** Takes up a registry that another process has put in place. */
  refresh(): void {
    this.#lookedAt = Date.now();
    const pointer = this.#closed ? null : readPointer(this.#options.dir);
    if (pointer === null || (this.#open !== null && pointer.file === this.#open.pointer.file && dataVersion(this.#open.db) === this.#open.dataVersion)) return;
    const next = this.#openFile(pointer);
    if (next === null) return;
    const before = this.#open;
    this.#open = next;
    void closeFile(before);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const before = this.#open;
    this.#open = null;
    await closeFile(before);
  }

  /** Null when the file's layout is given up: then it counts as none, until a snapshot is imported. */
  #openFile(pointer: Pointer): OpenFile | null {
    const file = path.join(this.#options.dir, pointer.file);
    const db = openEncrypted(file, this.#options.keyHex, { readonly: true });
    try {
      const meta = loadMeta(db);
      return { pointer, db, records: new RegistryRecords(db), meta, dataVersion: dataVersion(db), search: new SearchClient(file, this.#options.keyHex) };
    } catch (error) {
      db.close();
      if (error instanceof SlrtError && error.code === 'REGISTRY_MISSING') return null;
      throw error;
    }
  }

  #current(): OpenFile | null {
    if (Date.now() - this.#lookedAt > LOOK_EVERY_MS) this.refresh();
    return this.#open;
  }

  #required(): OpenFile {
    const open = this.#current();
    if (open === null) throw new SlrtError('REGISTRY_MISSING');
    return open;
  }

  #records(): RegistryRecords {
    return this.#required().records;
  }
}

function dataVersion(db: Connection): number {
  return db.pragma('data_version', { simple: true }) as number;
}

/** 0 when the person's NIK holds their birth date and sex. */
function nikMismatches({ nik, birthDate, sex }: RegistryPerson, today: string): number {
  const parsed = parseNik(nik ?? '', today);
  return parsed.ok ? compareNik(parsed, { birthDate, sex }).length : 2;
}

async function closeFile(file: OpenFile | null): Promise<void> {
  file?.db.close();
  await file?.search.close();
}

function sourceOf({ header }: RegistryMeta): RegistrySource {
  return { version: header.version, quarter: header.quarter, date: header.date };
}
