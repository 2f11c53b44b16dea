import { randomUUID } from 'node:crypto';
import type { Random } from '#main/registry/generate/random.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object gets fields that this version of the contract doesn't have. */
export function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, withUnknownFields(inner)]);
  return { ...Object.fromEntries(entries), kolomBaru: { versi: 2, isi: ['baru'] } };
}

/** Delivers a page's items shuffled, some of them twice, and with some of an earlier page. */
export class Repeater {
  readonly #earlier = new Map<string, unknown[]>();

  page(address: string, body: unknown, random: Random): unknown {
    if (!isObject(body) || !Array.isArray(body['items']) || typeof body['next'] !== 'string') return body;
    const items = body['items'] as unknown[];
    const again = [...items, ...this.#earlier.get(address) ?? []].filter(() => random.chance(0.3));
    this.#earlier.set(address, items.slice(0, 20));
    return { ...body, items: shuffled([...items, ...again].slice(0, 500), random) };
  }
}

function shuffled(items: unknown[], random: Random): unknown[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}

/** A result of a proposal that nobody here sent. */
export function withUnknownResult(body: unknown, at: string): unknown {
  if (!isObject(body) || !Array.isArray(body['items'])) return body;
  const stray = {
    resultId: `STRAY-${randomUUID()}`, proposalId: randomUUID(), nationalId: 'USL-STRAY', stage: 'REGENCY', outcome: 'VERIFIED', at, reason: null, registryId: null, decile: null,
  };
  return { ...body, items: [stray, ...body['items'] as unknown[]].slice(0, 500) };
}

/** Times of the server's clock, hours off. */
export function withClockOff(body: unknown, moment: string): unknown {
  return isObject(body) && typeof body['time'] === 'string' ? { ...body, time: moment } : body;
}
