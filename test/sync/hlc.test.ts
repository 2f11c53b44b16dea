import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHlcClock, formatHlc, HLC, parseHlc } from '#src/sync/hlc.ts';

const SEED = 1_124_002;
const NOW = 1_790_000_000_000;
const device = 'k3v9x0p2ab';

type Action = { readonly kind: 'next' } | { readonly kind: 'jump'; readonly by: number } | { readonly kind: 'restart' } | { readonly kind: 'receive'; readonly ahead: number; readonly counter: number };
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Action>({ kind: 'next' }) },
  fc.integer({ min: -3_600_000, max: 3_600_000 }).map<Action>((by) => ({ kind: 'jump', by })),
  fc.constant<Action>({ kind: 'restart' }),
  fc.record({ ahead: fc.integer({ min: -5_000, max: 600_000 }), counter: fc.constantFrom(0, 7, 36 ** 3 - 1) }).map<Action>((remote) => ({ kind: 'receive', ...remote })),
);

describe(`the hybrid clock (seed ${SEED})`, () => {
  it('only ever goes forward, whatever the wall clock, restarts and other devices do', () => {
    fc.assert(fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      let wall = NOW;
      let last = '';
      const fresh = () => createHlcClock({ device, now: () => wall, last: last === '' ? undefined : last });
      let clock = fresh();
      for (const step of actions) {
        if (step.kind === 'jump') wall += step.by;
        else if (step.kind === 'restart') clock = fresh();
        else if (step.kind === 'receive') {
          const remote = formatHlc({ time: NOW + step.ahead, counter: step.counter, device: 'zzzzzzzzzz' });
          clock.receive(remote);
          last = remote > last ? remote : last; // the file keeps what was received, too
        } else {
          const next = clock.next();
          expect(next).toMatch(HLC);
          expect(next > last).toBe(true);
          last = next;
        }
      }
    }), { seed: SEED, numRuns: 500 });
  });

  it('survives more values in one millisecond than its counter holds', () => {
    const clock = createHlcClock({ device, now: () => NOW });
    let last = '';
    for (let i = 0; i < 36 ** 3 + 10; i++) {
      const next = clock.next();
      if (next <= last) throw new Error(`${next} after ${last}`);
      last = next;
    }
    expect(parseHlc(last).time).toBe(NOW + 1);
  });

  it('sorts as text as it sorts by its parts, and comes back as it went in', () => {
    const parts = fc.record({ time: fc.integer({ min: 0, max: 36 ** 9 - 1 }), counter: fc.integer({ min: 0, max: 36 ** 3 - 1 }), device: fc.stringMatching(/^[0-9a-z]{10}$/) });
    fc.assert(fc.property(parts, parts, (a, b) => {
      expect(parseHlc(formatHlc(a))).toEqual(a);
      const byParts = a.time - b.time || a.counter - b.counter || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
      expect(Math.sign(formatHlc(a) < formatHlc(b) ? -1 : formatHlc(a) > formatHlc(b) ? 1 : 0)).toBe(Math.sign(byParts));
    }), { seed: SEED, numRuns: 500 });
  });
});
