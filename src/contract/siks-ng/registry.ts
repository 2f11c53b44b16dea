import { z } from 'zod';
import { count, cursor, day, etagHeader, limit, listHeaders, moment, named, notChanged, quarter, regencyCode, registryId, sex, sha256, shortText, sixteenDigits, version, villageCode } from './common.ts';
import type { NationalOperation } from './operation.ts';

/** A regency's file has some tens of megabytes: what is a hundred times larger is no registry, and would fill the disk. */
const MOST_BYTES = 4 * 2 ** 30;

const snapshot = z.object({
  snapshotId: z.string().regex(/^[\w.-]{1,60}$/),
  regency: regencyCode,
  version,
  quarter,
  date: day,
  people: count,
  households: count,
  /** Of the file as it is transferred: gzip of NDJSON, the first line the header. */
  bytes: z.number().int().positive().max(MOST_BYTES),
  sha256,
  publishedAt: moment,
}).register(named, { id: 'Snapshot' });

export type Snapshot = z.output<typeof snapshot>;

export const listSnapshots = {
  id: 'listSnapshots', method: 'get', path: '/registry/snapshots', group: 'registry', access: 'token',
  summary: 'Complete registry files, newest first', query: z.object({ regency: regencyCode }), headers: listHeaders,
  answers: { 200: { says: 'snapshots', headers: etagHeader, body: z.object({ snapshots: z.array(snapshot).max(50) }) }, ...notChanged },
} as const satisfies NationalOperation;

const fileHeaders = { etag: 'strong; changes with the content', 'accept-ranges': 'bytes' } as const;

export const downloadSnapshot = {
  id: 'downloadSnapshot', method: 'get', path: '/registry/snapshots/{snapshotId}/content', group: 'registry', access: 'token',
  summary: 'A registry file, whole or from an offset on (RFC 9110 §14); If-Range makes sure that the parts belong together',
  params: z.object({ snapshotId: z.string().regex(/^[\w.-]{1,60}$/) }),
  headers: z.object({ range: z.string().regex(/^bytes=\d+-\d*$/).optional(), 'if-range': z.string().max(100).optional(), 'if-none-match': z.string().max(100).optional() }),
  answers: {
    200: { says: 'the whole file', body: null, mediaType: 'application/gzip', headers: fileHeaders },
    206: { says: 'the part asked for', body: null, mediaType: 'application/gzip', headers: { ...fileHeaders, 'content-range': 'bytes first-last/total' } },
    ...notChanged,
  },
  problems: { 404: 'no such snapshot', 416: 'the file is shorter' },
} as const satisfies NationalOperation;

/** A line of a registry file; fields of later versions pass through. */
const registryLine = z.looseObject({
  registryId, nik: sixteenDigits.nullable(), kk: sixteenDigits.nullable(), name: shortText, birthPlace: z.string().max(250).nullable().optional(),
  birthDate: day.nullable(), sex: sex.nullable(), relation: z.number().int().min(0).max(11), village: villageCode,
  decile: z.number().int().min(0).max(10), matched: z.boolean().nullable().optional(),
}).register(named, { id: 'RegistryLine' });

const deltaEntry = z.discriminatedUnion('op', [
  z.object({ op: z.literal('UPSERT'), registryId, line: registryLine }),
  z.object({ op: z.literal('REMOVE'), registryId, reason: z.string().max(60).nullable() }),
]).register(named, { id: 'RegistryChange' });

export type RegistryChange = z.output<typeof deltaEntry>;

export const readDelta = {
  id: 'readDelta', method: 'get', path: '/registry/deltas', group: 'registry', access: 'token',
  summary: 'Changes from a version to the newest; all pages of one walk lead to the same version. 410: take a snapshot',
  query: z.object({ regency: regencyCode, base: version, after: cursor.optional(), limit: limit.optional() }), headers: listHeaders,
  answers: {
    200: {
      says: 'a page', headers: etagHeader, body: z.object({
        base: version, version, quarter, date: day, items: z.array(deltaEntry).max(500), next: cursor, more: z.boolean(),
      }),
    },
    ...notChanged,
  },
  problems: { 410: 'the base is too old, or unknown' },
} as const satisfies NationalOperation;
