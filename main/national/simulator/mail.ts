import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { NATIONAL } from '#src/contract/siks-ng.ts';
import type { Message } from '#src/contract/siks-ng/exchange.ts';
import { wibMoment, type SimulatorClock } from './clock.ts';
import { packCursor, unpackCursor } from './feeds.ts';
import type { SimulatorStore } from './store.ts';

type NewMessage = z.output<(typeof NATIONAL)['sendMessage']['body']>;

const REPLY_AFTER_MS = 4 * 3_600_000;

/** Letters: the secretariat confirms each within the working day. */
export function mailOf({ db }: SimulatorStore, clock: SimulatorClock) {
  const insert = db.prepare('insert into message (message_id, due_at, body) values (?, ?, ?)');
  const keep = (message: Message, due: number): void => void insert.run(message.messageId, due, JSON.stringify(message));
  return {
    send: db.transaction((letter: NewMessage): { isNew: boolean; message: Message } => {
      const before = db.prepare<[string], { body: string }>('select body from message where message_id = ?').get(letter.messageId);
      if (before !== undefined) return { isNew: false, message: JSON.parse(before.body) as Message };
      const at = clock.now();
      const message: Message = { ...letter, from: 'OFFICE', at: wibMoment(at) };
      keep(message, at);
      keep({
        ...letter, messageId: randomUUID(), from: 'SECRETARIAT', subject: `Re: ${letter.subject}`.slice(0, 120),
        text: 'Surat Anda sudah kami terima dan sedang ditindaklanjuti.', at: wibMoment(at + REPLY_AFTER_MS),
      }, at + REPLY_AFTER_MS);
      return { isNew: true, message };
    }),
    read(after: string | undefined, limit = 200) {
      const [due, id] = unpackCursor(after);
      const rows = db.prepare<[number, number, number, string, number], { message_id: string; due_at: number; body: string }>(
        'select message_id, due_at, body from message where due_at <= ? and (due_at > ? or (due_at = ? and message_id > ?)) order by due_at, message_id limit ?',
      ).all(clock.now(), due, due, id, limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(({ body }) => JSON.parse(body) as Message),
        next: last === undefined ? (after ?? packCursor(0, '')) : packCursor(last.due_at, last.message_id), more: rows.length > limit,
      };
    },
  };
}
