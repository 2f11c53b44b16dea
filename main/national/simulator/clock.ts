/** Real time decides about tokens and rates; the office's world may run faster, so that a training sees an answer today. */
export interface SimulatorClock {
  /** Milliseconds, real. */
  wall(): number;
  /** Milliseconds of the simulated world. */
  now(): number;
  advance(milliseconds: number): void;
}

/**
 * @param speed simulated seconds in a real one.
 * @param from where an earlier run of this world stopped; it never goes back.
 */
export function simulatorClock(speed = 1, from = 0, wall: () => number = Date.now): SimulatorClock {
  const start = wall();
  let skipped = Math.max(0, from - start);
  return {
    wall,
    now: () => Math.floor(start + (wall() - start) * speed + skipped),
    advance: (milliseconds) => {
      skipped += milliseconds;
    },
  };
}

const WIB_OFFSET = 7 * 3_600_000;

/** `2026-11-24T15:04:26.000+07:00`, as the national system writes times. */
export function wibMoment(milliseconds: number): string {
  return `${new Date(milliseconds + WIB_OFFSET).toISOString().slice(0, -1)}+07:00`;
}

export function wibDay(milliseconds: number): string {
  return wibMoment(milliseconds).slice(0, 10);
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
