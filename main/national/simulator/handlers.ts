import type { z } from 'zod';
import { CONTRACT_VERSION, type NATIONAL } from '#src/contract/siks-ng.ts';
import type { NationalOperation } from '#src/contract/siks-ng/operation.ts';
import { accessOf, checkArea, type NationalClientRow } from './access.ts';
import { wibDay, wibMoment, type SimulatorClock } from './clock.ts';
import { codeListsIn } from './codeLists.ts';
import { feedsOf } from './feeds.ts';
import { fileResponse } from './files.ts';
import { intakeOf, type IntakeRules } from './intake.ts';
import { mailOf } from './mail.ts';
import { maintenanceIn } from './maintenance.ts';
import { snapshotFile } from './publish.ts';
import { Refusal } from './refusal.ts';
import { keepStatistics } from './statistics.ts';
import type { SimulatorStore } from './store.ts';

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type PartOf<O, Key extends string> = O extends Record<Key, infer Schema> ? Parsed<Schema> : undefined;

export interface InputOf<O extends NationalOperation> {
  readonly params: PartOf<O, 'params'>;
  readonly query: PartOf<O, 'query'>;
  readonly headers: PartOf<O, 'headers'>;
  readonly body: PartOf<O, 'body'>;
  /** Undefined where no token is needed. */
  readonly client: O['access'] extends 'token' ? NationalClientRow : undefined;
}

type BodyOf<O extends NationalOperation, Status extends keyof O['answers']> = O['answers'][Status] extends { readonly body: infer B } ? (B extends z.ZodType ? z.input<B> : null) : never;

interface Given<Status, Body> {
  readonly status: Status;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

export type GivenBy<O extends NationalOperation> = { [Status in keyof O['answers'] & number]: Given<Status, BodyOf<O, Status>> }[keyof O['answers'] & number] | Response;

export type Handlers = { readonly [Name in keyof typeof NATIONAL]: (input: InputOf<(typeof NATIONAL)[Name]>) => GivenBy<(typeof NATIONAL)[Name]> };

const LATER = { 'retry-after': '2' };

/** The contract, kept. A missing operation doesn't compile. */
export function handlersOf(store: SimulatorStore, clock: SimulatorClock, rules: IntakeRules): Handlers {
  const { db } = store;
  const access = accessOf(store, clock);
  const feeds = feedsOf(store, clock);
  const intake = intakeOf(store, clock, rules);
  const mail = mailOf(store, clock);
  const lists = () => codeListsIn(store);
  return {
    requestToken: ({ body }) => ({
      status: 200, body: body.grant_type === 'client_credentials' ? access.logIn(body.client_id, body.client_secret, 'CLIENT_UNKNOWN') : access.refresh(body.refresh_token),
    }),
    logInOperator: ({ body }) => ({ status: 200, body: access.logIn(body.username, body.password, 'CREDENTIALS_WRONG') }),
    readService: () => {
      const windows = maintenanceIn(store, clock.now());
      return {
        status: 200, body: {
          time: wibMoment(clock.now()), contractVersion: CONTRACT_VERSION, state: windows.some(({ from }) => from <= clock.now()) ? 'MAINTENANCE' : 'OPEN',
          maintenance: windows.map(({ from, until }) => ({ from: wibMoment(from), until: wibMoment(until) })), periods: periodsOf(clock.now()),
        },
      };
    },
    listCodeLists: () => ({ status: 200, body: { lists: [...lists()].map(([name, { version, entries }]) => ({ name, version, entries: entries.length })) } }),
    readCodeList: ({ params: { name } }) => {
      const list = lists().get(name);
      if (list === undefined) throw new Refusal(404, 'LIST_UNKNOWN');
      return { status: 200, body: { name, version: list.version, entries: [...list.entries] } };
    },
    listSnapshots: ({ query, client }) => {
      checkArea(client, query.regency);
      return { status: 200, body: { snapshots: snapshotsIn(db, query.regency) } };
    },
    downloadSnapshot: ({ params: { snapshotId }, headers }) => {
      const row = db.prepare<[string], { bytes: number; sha256: string }>('select bytes, sha256 from snapshot where snapshot_id = ?').get(snapshotId);
      if (row === undefined) throw new Refusal(404, 'SNAPSHOT_UNKNOWN');
      return fileResponse(snapshotFile(store, snapshotId), row.bytes, `"${row.sha256}"`, headers);
    },
    readDelta: ({ query, client }) => {
      checkArea(client, query.regency);
      return { status: 200, body: feeds.delta(query.base, query) };
    },
    readPreLists: ({ query, client }) => {
      checkArea(client, query.area);
      return { status: 200, body: feeds.preLists(query.area, query) };
    },
    sendProposals: ({ body, headers, client }) => answered(headers['idempotency-key'], intake.send(headers['idempotency-key'], body.items, client)),
    readBatch: ({ params, client }) => answered(params.batchId, intake.read(params.batchId, client)),
    readResults: ({ query }) => ({ status: 200, body: feeds.results(query) }),
    lookUpProposals: ({ body }) => ({ status: 200, body: { items: feeds.lookUp(body.proposalIds) } }),
    readRecipients: ({ query, client }) => {
      checkArea(client, query.area);
      return { status: 200, body: feeds.recipients(query.area, query) };
    },
    putStatistics: ({ params: { month }, headers, body, client }) => {
      checkArea(client, body.area);
      for (const { area } of [...body.referrals, ...body.complaints]) checkArea(client, area);
      return { status: 200, body: keepStatistics(store, clock, headers['idempotency-key'], month, body) };
    },
    readMessages: ({ query }) => ({ status: 200, body: mail.read(query.after, query.limit) }),
    sendMessage: ({ body }) => {
      const { isNew, message } = mail.send(body);
      return isNew ? { status: 201, body: message } : { status: 200, body: message };
    },
  };
}

function answered<Batch>(batchId: string, answer: Batch | null) {
  return answer === null ? { status: 202 as const, body: { batchId }, headers: LATER } : { status: 200 as const, body: answer };
}

interface SnapshotRow {
  readonly version: number;
  readonly snapshot_id: string;
  readonly quarter: string;
  readonly date: string;
  readonly people: number;
  readonly households: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly published_at: number;
}

function snapshotsIn(db: SimulatorStore['db'], regency: string) {
  return db.prepare<[], SnapshotRow>('select * from snapshot order by version desc limit 10').all().map(({ snapshot_id, published_at, ...row }) => ({
    ...row, snapshotId: snapshot_id, regency, publishedAt: wibMoment(published_at),
  }));
}

/** Proposals go up before the 15th (domain.md §2.7); the simulator announces it and stays open. */
function periodsOf(now: number) {
  const month = wibDay(now).slice(0, 7);
  return [{ kind: 'PROPOSAL', period: month, opensAt: `${month}-01T00:00:00+07:00`, closesAt: `${month}-15T23:59:59+07:00` }];
}
