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
      // By arrival within a millisecond: a later letter never slips in before the cursor.
      const [due, seq] = unpackCursor(after);
      const rows = db.prepare<[number, number, number, number, number], { seq: number; due_at: number; body: string }>(
        'select seq, due_at, body from message where due_at <= ? and (due_at > ? or (due_at = ? and seq > ?)) order by due_at, seq limit ?',
      ).all(clock.now(), due, due, Number(seq), limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(({ body }) => JSON.parse(body) as Message),
        next: last === undefined ? (after ?? packCursor(0, '')) : packCursor(last.due_at, String(last.seq)), more: rows.length > limit,
      };
    },
  };
}
