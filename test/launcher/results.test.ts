import { describe, expect, test } from 'vitest';
import { closingLine, fromPlaywright, fromVitest, settled } from '../../scripts/lib/results.mjs';

const vitestReport = {
  testResults: [
    { name: '/p/test/a.test.ts', status: 'failed', message: '', assertionResults: [
      { status: 'passed', fullName: 'adds' }, { status: 'failed', fullName: 'divides', failureMessages: ['Error: no number\n    at divide (a.ts:1:1)\n\u001b[31mCounterexample: [0]\u001b[39m'] }, { status: 'skipped', fullName: 'roots' }, { status: 'todo', fullName: 'logs' },
    ] },
    { name: '/p/test/b.test.ts', status: 'failed', message: 'SyntaxError: unexpected\n at …', assertionResults: [] },
  ],
};

const spec = (title: string, status: string) => ({ file: 'case.spec.ts', title, tests: [{ status, results: status === 'unexpected' ? [{ errors: [{ message: 'Error: out of paper' }] }] : [] }] });
const playwrightReport = {
  errors: [],
  suites: [{ specs: [spec('opens', 'expected'), spec('prints', 'unexpected')], suites: [{ specs: [spec('waits', 'flaky'), spec('sleeps', 'skipped')] }] }],
};

describe('what counts', () => {
  test('vitest: a skipped test and a file that cannot run have not passed, and are named', () => {
    expect(fromVitest(vitestReport)).toMatchObject({ passed: 1, failed: 4, problems: [
      'failed: test/a.test.ts › divides (Error: no number | Counterexample: [0])', 'skipped: test/a.test.ts › roots', 'skipped: test/a.test.ts › logs', 'failed: test/b.test.ts (SyntaxError: unexpected)',
    ] });
  });

  test('windows: flaky is failed, skipped is failed, nested groups count', () => {
    expect(fromPlaywright(playwrightReport)).toMatchObject({ passed: 1, failed: 3 });
    expect(fromPlaywright(playwrightReport).problems).toEqual(['failed: case.spec.ts › prints (Error: out of paper)', 'failed: case.spec.ts › waits', 'skipped: case.spec.ts › sleeps']);
  });

  test('windows: an error outside every test counts', () => {
    expect(fromPlaywright({ errors: [{ message: '\u001b[31mno such file\u001b[39m\nstack' }], suites: [] })).toMatchObject({ failed: 1, problems: ['failed: outside every test (no such file | stack)'] });
  });
});

describe('a suite', () => {
  const good = { suite: 'x', passed: 3, failed: 0, problems: [] };

  test.each([
    ['crashed before its report', 139, undefined, 1, 'without a report (exit 139)'],
    ['ran no test', 0, { ...good, passed: 0 }, 1, 'ran no test'],
    ['failed in a way that its report does not show', 1, good, 1, 'exit 1'],
  ])('that %s is a failure', (_, code, result, failed, words) => {
    const it = settled('x', code, result);
    expect(it.failed).toBe(failed);
    expect(it.problems.join()).toContain(words);
  });

  test('that is well stays as it is', () => {
    expect(settled('x', 0, good)).toEqual(good);
  });
});

test('the closing line adds all suites up', () => {
  expect(closingLine([fromVitest(vitestReport), fromPlaywright(playwrightReport)])).toBe('2 passed, 7 failed');
});
