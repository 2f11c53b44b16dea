import { z } from 'zod';
import { DEVICE_ID, HLC } from './hlc.ts';

/** The version of what a changeset's body may hold; grows only. Older apps defer what they do not know. */
export const CHANGESET_SCHEMA = 1;

const fieldValue = z.union([z.string(), z.number(), z.null()]);

export const rowWrite = z.strictObject({
  table: z.string().regex(/^[a-z_]{1,40}$/),
  id: z.string().min(1).max(64),
  fields: z.record(z.string().regex(/^[a-z_0-9]{1,40}$/), fieldValue),
  /** The packed clock of these fields as the writer knew them; empty for a new row. Tells a collision from a correction. */
  basis: z.string().max(4_000),
});
export type RowWrite = z.infer<typeof rowWrite>;

export const eventWrite = z.strictObject({
  id: z.string().min(1).max(64),
  caseId: z.string().min(1).max(64),
  type: z.string().regex(/^[a-zA-Z]{1,60}$/),
  version: z.int().min(1),
  data: z.record(z.string(), z.unknown()),
});
export type EventWrite = z.infer<typeof eventWrite>;

/** One user command: atomic, idempotent by (deviceId, deviceSeq), of one scope. */
export const changeset = z.strictObject({
  id: z.string().min(1).max(64),
  deviceId: z.string().regex(DEVICE_ID),
  deviceSeq: z.int().min(1),
  hlc: z.string().regex(HLC),
  /** `reference`, or the village code of the household. */
  scope: z.string().regex(/^(reference|\d{2}\.\d{2}\.\d{2}\.\d{4})$/),
  author: z.string().min(1).max(64),
  schema: z.int().min(1),
  body: z.strictObject({
    command: z.string().max(80),
    rows: z.array(rowWrite),
    events: z.array(eventWrite),
  }),
});
export type Changeset = z.infer<typeof changeset>;
export type ChangesetBody = Changeset['body'];
