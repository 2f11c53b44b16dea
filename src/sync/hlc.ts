/**
 * Hybrid logical clock (Kulkarni et al. 2014): wall time, a counter, the device.
 * As text of fixed width it sorts in causal order by plain comparison: `mkqz1a2b3-00c-k3v9x0p2ab`.
 */
export type Hlc = string;

const TIME_WIDTH = 9; // base 36: good until the year 5188
const COUNTER_WIDTH = 3;
const COUNTER_LIMIT = 36 ** COUNTER_WIDTH;
export const DEVICE_ID = /^[0-9a-z]{10}$/;
export const HLC = /^[0-9a-z]{9}-[0-9a-z]{3}-[0-9a-z]{10}$/;

export interface HlcParts {
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  readonly counter: number;
  readonly device: string;
}

export function formatHlc(parts: HlcParts): Hlc {
  const time = parts.time.toString(36).padStart(TIME_WIDTH, '0');
  const counter = parts.counter.toString(36).padStart(COUNTER_WIDTH, '0');
  return `${time}-${counter}-${parts.device}`;
}

/** @throws Error when the text is no clock value: it comes from our own file or from a parsed changeset. */
export function parseHlc(hlc: Hlc): HlcParts {
  if (!HLC.test(hlc)) throw new Error('not a hybrid clock value');
  const [time = '', counter = '', device = ''] = hlc.split('-');
  return { time: Number.parseInt(time, 36), counter: Number.parseInt(counter, 36), device };
}

export interface HlcClock {
  /** A value later than every value given or received before. Never fails, whatever the wall clock does. */
  next(): Hlc;
  /** Moves the clock past a received value. */
  receive(remote: Hlc): void;
}

export interface HlcClockOptions {
  readonly device: string;
  /** Wall clock in milliseconds, already corrected by the offset measured at the hub. */
  readonly now: () => number;
  /** The last value that this device wrote, so that a restart with a clock set back stays monotonic. */
  readonly last?: Hlc | undefined;
}

export function createHlcClock(options: HlcClockOptions): HlcClock {
  let { time, counter } = options.last === undefined ? { time: 0, counter: 0 } : parseHlc(options.last);
  const advance = (): void => {
    counter += 1;
    if (counter < COUNTER_LIMIT) return;
    time += 1;
    counter = 0;
  };
  return {
    next() {
      const wall = Math.trunc(options.now());
      if (wall > time) {
        time = wall;
        counter = 0;
      } else advance();
      return formatHlc({ time, counter, device: options.device });
    },
    receive(remote) {
      const parts = parseHlc(remote);
      if (parts.time > time) ({ time, counter } = parts);
      else if (parts.time === time && parts.counter > counter) counter = parts.counter;
    },
  };
}
