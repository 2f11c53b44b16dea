import { z } from 'zod';
import {
  areaCode, count, day, etagHeader, idempotencyHeaders, listHeaders, longText, moment, month, named, notChanged, openCode, page, pageQuery, registryId, shortText, sixteenDigits, villageCode,
} from './common.ts';
import type { NationalOperation } from './operation.ts';

const codeListName = z.string().regex(/^[a-z][a-z-]{1,40}$/);

export const listCodeLists = {
  id: 'listCodeLists', method: 'get', path: '/code-lists', group: 'code lists', access: 'token', summary: 'Names and versions',
  headers: listHeaders,
  answers: { 200: { says: 'lists', headers: etagHeader, body: z.object({ lists: z.array(z.object({ name: codeListName, version: count, entries: count })).max(100) }) }, ...notChanged },
} as const satisfies NationalOperation;

export const readCodeList = {
  id: 'readCodeList', method: 'get', path: '/code-lists/{name}', group: 'code lists', access: 'token', summary: 'One list',
  params: z.object({ name: codeListName }), headers: listHeaders,
  answers: {
    200: {
      says: 'the list', headers: etagHeader,
      body: z.object({ name: codeListName, version: count, entries: z.array(z.object({ code: z.string().max(60), label: shortText, until: day.nullable() })).max(5_000) }),
    },
    ...notChanged,
  },
  problems: { 404: 'no such list' },
} as const satisfies NationalOperation;

const preListEntry = z.object({
  preListId: z.string().min(1).max(60), period: z.string().max(20), village: villageCode,
  /** Null: not in the register yet, somebody has proposed the family. */
  registryId: registryId.nullable(),
  /** Of the head, so that nobody is proposed a second time. */
  nik: sixteenDigits.nullable(), headName: shortText,
  /** To be visited; being verified; the visit's outcome. */
  state: z.enum(['OPEN', 'CLAIMED', 'CONFIRMED', 'NOT_CONFIRMED']), changedAt: moment,
}).register(named, { id: 'PreListEntry' });

export type PreListEntry = z.output<typeof preListEntry>;

export const readPreLists = {
  id: 'readPreLists', method: 'get', path: '/pre-lists', group: 'pre-lists', access: 'token', summary: 'Families to be checked in the field, as they change',
  query: pageQuery.extend({ area: areaCode }), headers: listHeaders, answers: { 200: { says: 'a page', headers: etagHeader, body: page(preListEntry) }, ...notChanged },
} as const satisfies NationalOperation;

const recipient = z.object({
  recipientId: z.string().min(1).max(60), op: z.enum(['UPSERT', 'REMOVE']), registryId, nik: sixteenDigits.nullable(),
  programme: openCode, period: z.string().max(20), state: z.enum(['ACTIVE', 'STOPPED', 'FAILED']), from: day, until: day.nullable(), changedAt: moment,
}).register(named, { id: 'Recipient' });

export type Recipient = z.output<typeof recipient>;

export const readRecipients = {
  id: 'readRecipients', method: 'get', path: '/programmes/recipients', group: 'programmes', access: 'token', summary: 'Who receives what, as it changes',
  query: pageQuery.extend({ area: areaCode }), headers: listHeaders, answers: { 200: { says: 'a page', headers: etagHeader, body: page(recipient) }, ...notChanged },
} as const satisfies NationalOperation;

/** Fewer than so many are never told: in a village everybody would know who they are. */
export const SMALLEST_CELL = 5;
/** A village; or the rest of a sub-district or regency, whose villages are too small to be named. Null: too few even together. */
const cell = { area: areaCode, state: openCode, count: count.min(SMALLEST_CELL).nullable() };

const statistics = z.object({
  area: areaCode,
  /** Figures counted earlier never replace those counted later. */
  countedAt: moment,
  referrals: z.array(z.object({ ...cell, partner: z.string().regex(/^[A-Z0-9_]{1,60}$/) })).max(5_000),
  complaints: z.array(z.object({ ...cell, kind: openCode })).max(5_000),
}).register(named, { id: 'Statistics' });

export type Statistics = z.output<typeof statistics>;

/** Counts only: no person can be told from them. Sending a month again replaces it; the same key has one effect. */
export const putStatistics = {
  id: 'putStatistics', method: 'put', path: '/statistics/{month}', group: 'statistics', access: 'token', summary: 'Referrals and complaints of a month, by village; small cells pooled',
  params: z.object({ month }), headers: idempotencyHeaders, body: statistics,
  answers: { 200: { says: 'kept', body: z.object({ month, revision: count, receivedAt: moment }) } },
  problems: { 409: 'the key belongs to other figures' },
} as const satisfies NationalOperation;

const message = z.object({
  messageId: z.uuid(), thread: z.uuid(), from: z.enum(['OFFICE', 'SECRETARIAT']), subject: shortText, text: longText,
  proposalId: z.uuid().nullable(), at: moment,
}).register(named, { id: 'Message' });

export type Message = z.output<typeof message>;

export const readMessages = {
  id: 'readMessages', method: 'get', path: '/messages', group: 'messages', access: 'token', summary: 'Letters between the office and the National Secretariat',
  query: pageQuery, headers: listHeaders, answers: { 200: { says: 'a page', headers: etagHeader, body: page(message) }, ...notChanged },
} as const satisfies NationalOperation;

export const sendMessage = {
  id: 'sendMessage', method: 'post', path: '/messages', group: 'messages', access: 'token', summary: 'A letter to the National Secretariat; its id is the key',
  headers: idempotencyHeaders, body: message.omit({ from: true, at: true }).register(named, { id: 'NewMessage' }),
  answers: { 200: { says: 'had it already', body: message }, 201: { says: 'taken', body: message } },
} as const satisfies NationalOperation;
