import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type OperationName } from '#src/contract/ipc.ts';
import { ERROR_CODES } from '#src/text/error.ts';
import type { TestBackend, TestLine } from './backend.ts';
import { staffedBackend } from './smallOffice.ts';

const SEED = 1_124_004;
const USERS = ['admin', 'fo', 'analis', 'bo', 'manajer'];
// Would end the session or touch the office itself; their shapes are covered by the role table.
const NAMES = (Object.keys(contract) as OperationName[]).filter((name) => !/^(app\.retry|session\.(login|logout|lock|unlock)|projection|access|registry|setup|key)/.test(name));

const nasty = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', ' ', 0, -1, Number.NaN, Infinity, true, [], {}, '__proto__', "'; drop table person; --", '👩‍👩‍👧‍👦', '\u0000', '32.04.05.2004', 'a'.repeat(5_000)),
  fc.string({ maxLength: 30 }), fc.integer(), fc.constant(JSON.parse('{"__proto__":{"role":"ADMINISTRATOR"},"constructor":1}') as unknown),
);
const FIELDS = ['caseId', 'householdId', 'basis', 'note', 'reason', 'id', 'limit', 'queue', 'text', 'village', 'cursor', 'code', 'line', 'members', 'household', 'userId', 'subjectId', 'form', 'title', 'body', 'extra', 'constructor'];
const input = fc.oneof(nasty, fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(nasty, fc.array(nasty, { maxLength: 3 }))));

describe(`inputs of any shape (seed ${SEED})`, () => {
  let test: TestBackend;
  const lines: TestLine[] = [];
  beforeAll(async () => {
    test = await staffedBackend();
    for (const user of USERS) lines.push(await test.as(user));
  });
  afterAll(() => {
    test.close();
  });

  it('never throw, and are answered by a code of the closed union', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...NAMES), fc.nat(USERS.length - 1), input, async (name, user, given) => {
      const answer = await test.backend.dispatch((lines[user] as TestLine).connection, name, given);
      if (!answer.ok) {
        expect(ERROR_CODES).toContain(answer.error.code);
        expect(`${name} ${answer.error.code}`).not.toBe(`${name} INTERNAL`);
        expect(JSON.stringify(answer.error.details)).not.toContain('drop table');
      }
    }), { seed: SEED, numRuns: 1_500 });
  });

  it('of ten megabytes, of extra keys and of prototype names are refused everywhere', async () => {
    const huge = 'x'.repeat(10_000_000);
    for (const name of Object.keys(contract) as OperationName[]) {
      if (name.startsWith('shell.')) continue;
      for (const given of [huge, { text: huge, caseId: huge, username: huge, password: huge }, { extra: 1 }, JSON.parse('{"__proto__":1}') as unknown]) {
        for (const line of lines.slice(0, 2)) {
          const answer = await test.backend.dispatch(line.connection, name, given);
          expect(answer.ok ? `${name} answered` : '').toBe('');
          if (!answer.ok) expect(['INVALID_INPUT', 'ROLE_NOT_ALLOWED']).toContain(answer.error.code);
        }
      }
    }
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });
});
