import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPersonLine, type PersonLine } from '#src/domain/registry/line.ts';
import { PlainLines } from '#main/registry/snapshot/plainLine.ts';
import { readSnapshot, type LineSink } from '#main/registry/snapshot/read.ts';
import { ADDRESS, BIRTH_PLACE, HOUSING, KK, MOTHER_NAME, NAME, NIK, PersonBytes, REGISTRY_ID, RT, RW } from '#main/registry/store/personBytes.ts';
import { tempDir } from './people.ts';

const HEADER = { format: 'slrt-registry', kind: 'snapshot', regency: '32.04', version: 1, quarter: '2026Q4', date: '2026-10-01' };
const RULES = { regency: '32.04.', lastBirth: 20261001 };

/** Of each field what is usual, and what only looks like it. */
const FIELDS: Readonly<Record<string, readonly [usual: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown>]>> = {
  registryId: [fc.constantFrom('320405200100000101', 'TEST-0001', 'x'), fc.constantFrom('', ' A', 'A ', 7, null, 'A'.repeat(37))],
  nik: [fc.constantFrom('3204994911790101', '3204993112610101', null, ''), fc.constantFrom('0', '0204994911790101', '32049949117901011', '320499491179010A', 3204994911790101, '3204990907100101')],
  kk: [fc.constantFrom('3204990907100101', '3204990907100102', null), fc.constantFrom('3204994911790101', '320499', 12)],
  name: [fc.constantFrom('SITI', 'Hj. ENI? MA\'MUN {[,]}:', 'A'.repeat(120)), fc.constantFrom('=1+1', '-A', '@A', ' SITI', 'SITI ', '', 'A'.repeat(121), 'A\u0007B', 'É', 'A"B', 'A\\B', '\u007f', 5, null)],
  birthPlace: [fc.constantFrom('BANDUNG', '', null), fc.constantFrom(' BANDUNG', 'B'.repeat(251), 7, true, ['A'])],
  birthDate: [fc.constantFrom('1979-11-09', '1960-02-29', '2026-10-01', null), fc.constantFrom('1979-02-29', '2026-10-02', '1849-12-31', '9999-01-01', '1979-1-9', '1979/11/09', '', 19791109)],
  sex: [fc.constantFrom('L', 'P', null), fc.constantFrom('', 'l', 'X', 1)],
  relation: [fc.constantFrom(0, 1, 8, null), fc.constantFrom(12, 11, 10, 1.5, -1, '1', '', 100, 1e21)],
  village: [fc.constantFrom('32.04.05.2001', '32.04.05.2002', '3204052001'), fc.constantFrom('32.73.05.2001', '', 'desa', '32.04.05.200', null, 3204052001)],
  address: [fc.constantFrom('KP. CIBOGO', '', null), fc.constantFrom('KP\tCIBOGO', 'K '.repeat(200), 'KP. ÉTOILE')],
  rt: [fc.constantFrom('001', '', null), fc.constantFrom(1, ' 1', '1 ')],
  rw: [fc.constantFrom('005', null), fc.constantFrom(5, {})],
  decile: [fc.constantFrom(0, 3, 10, null), fc.constantFrom(11, 99, '3', '', 0.5, -0)],
  matched: [fc.constantFrom(true, false, null), fc.constantFrom('true', '', 1, 'x')],
  motherName: [fc.constantFrom('ENTIN', null), fc.constantFrom('ENTIN ', ['ENTIN'])],
  programmes: [fc.constantFrom([], ['PKH'], ['PKH', 'BPNT'], null), fc.constantFrom('PKH|BPNT', ['P]H'], ['P"H'], ['PKH', 7], Array.from({ length: 31 }, () => 'PKH'), ['A,B'])],
  housing: [fc.constantFrom({ 302: 36, '307a': 4 }, { 302: 0 }, { '301a': 999_999_999 }, null), fc.constantFrom({}, { 302: 1.5 }, { 302: '7' }, { a: { b: 1 } }, [{ 302: 1 }], '{"302":36}', 'x', 7, { 302: -1 }, { 'a b': 1 }, { a: 1e21 }, { 302: null })],
};
const ODD_KEY = fc.tuple(fc.constantFrom('notes', 'op', '__proto__', 'registryId2', 'name '), fc.constantFrom<unknown>('A', 7, { a: [1] }, null));

const spaces = fc.constantFrom('', '', '', ' ', '  ');
const member = (name: string, oddShare: number) => {
  const [usual, odd] = FIELDS[name] as (typeof FIELDS)[string];
  return fc.tuple(fc.constant(name), fc.oneof({ arbitrary: usual, weight: 100 - oddShare }, { arbitrary: odd, weight: oddShare }));
};
/** Members in any order, some left out, one twice now and then. */
const lineOf = (oddShare: number) => fc.tuple(
  fc.subarray(Object.keys(FIELDS), { minLength: 3 }).map((names) => [...new Set(['registryId', 'name', 'village', ...names])]).chain((names) => fc.shuffledSubarray(names, { minLength: names.length })).chain((names) => fc.tuple(...names.map((name) => member(name, oddShare)))),
  oddShare === 0 ? fc.constant([]) : fc.array(fc.oneof(ODD_KEY, member('name', 0), member('decile', 0)), { maxLength: 1 }), spaces, spaces,
).map(([members, more, afterColon, afterComma]) => `{${[...members, ...more].map(([name, value]) => `${JSON.stringify(name)}:${afterColon}${JSON.stringify(value)}`).join(`,${afterComma}`)}}`);
/** Damaged somewhere. */
const broken = fc.tuple(lineOf(5), fc.nat(600), fc.constantFrom('', '"', '\\', '{', '}', ']', ',', '0', '\u0001', 'é')).map(([text, at, instead]) => text.slice(0, at % text.length) + instead + text.slice((at % text.length) + 1));
const anyLine = fc.oneof(lineOf(0), lineOf(5), lineOf(40), broken);

function jsonOf(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : 'broken';
  } catch {
    return 'broken';
  }
}

/** As read in the general way, a survey apart from the order of its codes; null where anything was noted. */
function generally(line: string): unknown {
  const record = jsonOf(line);
  if (record === 'broken') return null;
  let notes = 0;
  const read = readPersonLine(record as Record<string, unknown>, { ...RULES, note: () => { notes += 1; } });
  return typeof read === 'string' || notes > 0 ? null : { ...read, housing: read.housing === null ? null : jsonOf(read.housing) };
}

function linesOf(person: PersonBytes): Record<keyof PersonLine, unknown> {
  const text = (which: number): string | null => (person.has(which) ? person.textOf(which) : null);
  const { village, birth, sex, relation, decile, matched, programmes, extra } = person;
  const housing = text(HOUSING);
  return {
    registryId: text(REGISTRY_ID), nik: text(NIK), kk: text(KK), name: text(NAME), birthPlace: text(BIRTH_PLACE), motherName: text(MOTHER_NAME), address: text(ADDRESS), rt: text(RT), rw: text(RW),
    housing: housing === null ? null : jsonOf(housing), village, birth, sex, relation, decile, matched, programmes, extra,
  };
}

describe('plain lines', () => {
  test('what is read as plain is what JSON.parse and the rules give, and nothing is to be noted of it', () => {
    let plain = 0;
    fc.assert(fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, ending, atEnd) => {
      const reader = new PlainLines({ ...RULES, note: () => { throw new Error('a note'); } });
      const person = new PersonBytes();
      const bytes = Buffer.from(lines.join(ending) + (atEnd ? ending : ''));
      let from = 0;
      for (const line of lines) {
        const end = reader.read(bytes, from, person);
        const newline = bytes.indexOf(10, from) < 0 ? bytes.length : bytes.indexOf(10, from);
        if (end >= 0) {
          plain += 1;
          expect(end).toBe(newline);
          expect(linesOf(person)).toEqual(generally(line));
        }
        from = newline + 1;
      }
    }), { numRuns: 3_000 });
    expect(plain).toBeGreaterThan(1_000);
  });

  test('a usual line is plain, whatever the order of its fields', () => {
    fc.assert(fc.property(lineOf(0).filter((line) => !line.includes('  ')), (line) => {
      // A survey with spaces inside isn't.
      const reader = new PlainLines({ ...RULES, note: () => undefined });
      const expected = generally(line) === null ? -1 : Buffer.from(line).length;
      expect(reader.read(Buffer.from(line), 0, new PersonBytes())).toBe(expected);
    }), { numRuns: 1_000 });
  });
});

describe('a file of lines', () => {
  async function read(lines: readonly string[], ending: string, plain: LineSink['plain']): Promise<unknown[]> {
    const file = path.join(tempDir(), 'lines.ndjson');
    writeFileSync(file, [JSON.stringify(HEADER), ...lines].join(ending));
    const read: unknown[] = [];
    await readSnapshot(file, {
      header: () => undefined,
      ...(plain === undefined ? {} : { plain }),
      record: (record, line) => read.push([line, record]),
      broken: (_, line) => read.push([line, 'broken']),
    });
    return read;
  }

  test('is read line by line as JSON.parse reads it, empty lines counted', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(anyLine, fc.constant('')), { minLength: 1, maxLength: 30 }), fc.constantFrom('\n', '\r\n'), async (lines, ending) => {
      const expected = lines.flatMap((text, at) => (text === '' ? [] : [[at + 2, jsonOf(text)]]));
      expect(await read(lines, ending, undefined)).toEqual(expected);
      const taken: unknown[] = [];
      const reader = new PlainLines({ ...RULES, note: () => undefined });
      const others = await read(lines, ending, (bytes, from, line) => {
        const end = reader.read(bytes, from, new PersonBytes());
        if (end >= 0) taken.push([line, jsonOf(bytes.toString('utf8', from, end).trimEnd())]);
        return end;
      });
      expect([...taken, ...others].toSorted((one, other) => (one as [number])[0] - (other as [number])[0])).toEqual(expected);
    }), { numRuns: 300 });
  });
});
