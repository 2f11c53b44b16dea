import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#src/domain/programme/catalogue.ts';
import { overlapsWith, type ReceivedHelp } from '#src/domain/programme/overlap.ts';
import type { Programme } from '#src/domain/programme/programme.ts';
import { SEED_CATALOGUE, SEED_PROGRAMMES } from '#src/domain/programme/seed.ts';

const help = (programme: string, more: Partial<ReceivedHelp> = {}): ReceivedHelp => ({
  source: 'OFFICE', programme, personId: null, status: 'DELIVERED', since: '2020-11-24', until: null, lineId: 'l', caseId: 'c', caseNumber: 'N', ...more,
});
const rules = (programme: string, day: string, ...helps: ReceivedHelp[]) => overlapsWith(SEED_CATALOGUE, { programme, personId: null, day }, helps).map(({ rule, until }) => `${rule} ${until}`);

describe('what a line would give twice', () => {
  it('the house: once, and again only when more than six years have passed', () => {
    expect(rules('RUTILAHU_KAB', '2026-11-24', help('RUTILAHU_KAB'))).toEqual(['TOO_SOON 2026-11-24']);
    expect(rules('RUTILAHU_KAB', '2026-11-25', help('RUTILAHU_KAB'))).toEqual([]);
    expect(rules('BSPS', '2026-11-24', help('RUTILAHU_KAB'))).toEqual(['TOO_SOON 2026-11-24']);
    expect(rules('RUTILAHU_KAB', '2026-11-25', help('RUTILAHU_KAB', { since: null }))).toEqual(['TOO_SOON null']);
  });

  it('never again, while it runs, not beside another, and what lies on another desk', () => {
    expect(rules('BPBL', '2040-01-01', help('BPBL'))).toEqual(['ONCE null']);
    expect(rules('PKH', '2026-11-24', help('PKH'))).toEqual(['SAME_PROGRAMME null']);
    expect(rules('PKH', '2026-11-24', help('PKH', { until: '2026-11-23' }))).toEqual([]);
    expect(rules('PKH', '2026-11-24', help('BLT_DD'))).toEqual(['EXCLUSIVE null']);
    expect(rules('BLT_DD', '2026-11-24', help('PKH'))).toEqual(['EXCLUSIVE null']);
    expect(rules('PKH', '2026-11-24', help('SEMBAKO'))).toEqual([]);
    expect(rules('RUTILAHU_KAB', '2040-01-01', help('RST', { status: 'PLANNED' }))).toEqual(['SAME_BENEFIT null']);
    expect(rules('UNKNOWN_ONE', '2026-11-24', help('UNKNOWN_ONE'))).toEqual(['SAME_PROGRAMME null']);
  });

  it('one member’s help is not another’s, the household’s is everybody’s', () => {
    const wanted = { programme: 'PIP', personId: 'a', day: '2026-11-24' };
    const found = (personId: string | null) => overlapsWith(SEED_CATALOGUE, wanted, [help('PIP', { personId, since: '2026-06-01' })]).length;
    expect([found('a'), found('b'), found(null)]).toEqual([1, 0, 1]);
  });
});

/** The rules once more, as plainly as they can be said: the oracle of the property. */
function oracle(catalogue: Catalogue, programme: string, personId: string | null, day: string, one: ReceivedHelp): boolean {
  if (personId !== null && one.personId !== null && personId !== one.personId) return false;
  const [a, b] = [programme, one.programme].map((code) => catalogue.programmes.find((known) => known.code === code)) as [Programme, Programme];
  const same = a.code === b.code;
  const group = a.overlapGroup !== null && a.overlapGroup === b.overlapGroup;
  const exclusive = a.notWith.includes(b.code) || b.notWith.includes(a.code);
  if (!same && !group && !exclusive) return false;
  if (!['DELIVERED', 'RECEIVED'].includes(one.status)) return true;
  const within = (months: number): boolean => {
    if (one.since === null) return true;
    const [year = 0, month = 0, date = 0] = one.since.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    return day <= new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
  };
  const runs = one.until === null || one.until >= day;
  const after = [a, b].flatMap(({ repeat }) => (repeat.kind === 'AFTER' ? [repeat.months] : []));
  if (same) return b.repeat.kind === 'ONCE' || (b.repeat.kind === 'AFTER' ? within(b.repeat.months) : runs);
  if (group) return after.length > 0 ? within(Math.max(...after)) : b.repeat.kind === 'ONCE' || runs;
  return b.repeat.kind === 'RUNNING' ? runs : b.repeat.kind === 'AFTER' && within(b.repeat.months);
}

it('10,000 families: no overlap is missed and none is made up', () => {
  const codes = fc.constantFrom(...SEED_PROGRAMMES.filter(({ overlapGroup, repeat, notWith }) => overlapGroup !== null || repeat.kind === 'ONCE' || notWith.length > 0).map(({ code }) => code), 'PKH', 'PIS', 'ALAT_BANTU');
  const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const member = fc.constantFrom(null, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
  const helps = fc.array(fc.record({
    source: fc.constantFrom('OFFICE' as const, 'REGISTRY' as const, 'CITIZEN' as const, 'NATIONAL' as const), programme: codes, personId: member,
    status: fc.constantFrom('PLANNED' as const, 'REFERRED' as const, 'ACCEPTED' as const, 'DELIVERED' as const, 'RECEIVED' as const),
    since: fc.option(day), until: fc.option(day), lineId: fc.constant(null), caseId: fc.constant(null), caseNumber: fc.constant(null),
  }), { maxLength: 20, size: 'max' });
  let found = 0;
  fc.assert(fc.property(codes, member, day, helps, (programme, personId, on, all) => {
    const expected = all.filter((one) => oracle(SEED_CATALOGUE, programme, personId, on, one));
    found += expected.length;
    expect(overlapsWith(SEED_CATALOGUE, { programme, personId, day: on }, all).map((overlap) => overlap.help)).toEqual(expected);
  }), { numRuns: 10_000 });
  // Some 2,100 ± 60 of them overlap: were it far fewer, the property would say little.
  expect(found).toBeGreaterThan(1_000);
});
