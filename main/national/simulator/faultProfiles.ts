import { SlrtError } from '#src/text/error.ts';

export const FAULTS = [
  'drop', 'cut', 'stall', 'slow', 'server-errors', 'too-many', 'expired-token', 'repeat', 'wrong-checksum', 'clock-off', 'maintenance',
  'unknown-fields', 'unknown-results', 'portal', 'hostile',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultProfile {
  readonly faults: readonly Fault[];
  /** Share of the requests that meet one of them. */
  readonly rate: number;
}

/** These are how the line is, not what befalls a request. */
const CONSTANT = new Set<Fault>(['slow', 'clock-off', 'unknown-fields']);

/** One profile for each fault, `none`, and `all` at once. */
export const PROFILES: ReadonlyMap<string, FaultProfile> = new Map([
  ['none', { faults: [], rate: 0 }],
  ...FAULTS.map((fault): [string, FaultProfile] => [fault, { faults: [fault], rate: CONSTANT.has(fault) ? 1 : 0.3 }]),
  ['all', { faults: FAULTS.filter((fault) => fault !== 'slow'), rate: 0.4 }],
]);

/** @throws SlrtError INVALID_INPUT */
export function faultProfile(name: string): FaultProfile {
  const profile = PROFILES.get(name);
  if (profile === undefined) throw new SlrtError('INVALID_INPUT', { fields: ['faults'], known: [...PROFILES.keys()] });
  return profile;
}
