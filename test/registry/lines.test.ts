import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSnapshot } from '#main/registry/snapshot/read.ts';
import { tempDir } from './people.ts';

const HEADER = { format: 'slrt-registry', kind: 'snapshot', regency: '32.04', version: 1, quarter: '2026Q4', date: '2026-10-01' };

/** Surveys as they are, as they should not be, and what only looks like one. */
const housing = fc.constantFrom<unknown>({ 302: 36, '307a': 4 }, { 302: 0 }, {}, { 302: 1.5 }, { 302: '7' }, { a: { b: 1 } }, [{ 302: 1 }], '{"302":36}', ',"housing":{"302":36}', null, 7);
const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(',"housing":{"302":36}', '\\","housing":{"302":36}', '{', '}', '[', ']'), fc.integer(), fc.double(), fc.boolean(), fc.constant('0'), housing, fc.array(fc.oneof(fc.string(), fc.constantFrom('PKH', ']', '","')), { maxLength: 3 }));
const line = fc.array(fc.tuple(fc.constantFrom('registryId', 'name', 'housing', 'programmes', 'decile', 'matched', 'nik', 'notes', '__proto__'), fc.oneof(value, housing)), { minLength: 1, maxLength: 6 })
  .map((fields) => `{${fields.map(([name, given]) => `${JSON.stringify(name)}:${JSON.stringify(given)}`).join(',')}}`);
/** Damaged somewhere. */
const broken = fc.tuple(line, fc.nat(200)).map(([text, at]) => text.slice(0, at % text.length) + text.slice((at % text.length) + 1)).filter((text) => Buffer.from(text).toString() === text);

function jsonOf(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : 'broken';
  } catch {
    return 'broken';
  }
}

test('a line is read as JSON.parse reads it, but that a plain survey stays text', async () => {
  const file = path.join(tempDir(), 'lines.ndjson');
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(line, broken), { minLength: 1, maxLength: 30 }), async (lines) => {
    writeFileSync(file, [JSON.stringify(HEADER), ...lines].join('\n'));
    const read: unknown[] = [];
    await readSnapshot(file, {
      header: () => undefined,
      record: (record) => {
        const survey = typeof record['housing'] === 'string' ? jsonOf(record['housing']) : 'broken';
        read.push(survey === 'broken' ? [record] : [record, { ...record, housing: survey }]);
      },
      broken: () => read.push(['broken']),
    });
    lines.filter((text) => text !== '').forEach((text, at) => expect(read[at]).toContainEqual(jsonOf(text)));
  }), { numRuns: 300 });
});
