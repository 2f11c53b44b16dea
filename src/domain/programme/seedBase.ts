import type { Programme } from './programme.ts';

type Base = Pick<Programme, 'validFrom' | 'validTo' | 'overlapGroup' | 'notWith' | 'contact' | 'areas' | 'capacity' | 'repeat' | 'retired' | 'legalRef' | 'letter'>;

/** What most programmes of the starting catalogue have in common. */
export const STARTING: Base = {
  validFrom: '2025-01-01', validTo: null, overlapGroup: null, notWith: [], contact: null, areas: ['32.04'], capacity: null,
  repeat: { kind: 'RUNNING' }, retired: false, legalRef: null, letter: 'REFERRAL',
};
