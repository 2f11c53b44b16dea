import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ suite: string, passed: number, failed: number, problems: string[] }} Result
 * `problems` names each failed and each skipped test: a test that did not run has not passed.
 */

/**
 * From vitest's JSON reporter.
 * @param {any} report
 * @returns {Result}
 */
export function fromVitest(report) {
  const problems = [];
  let passed = 0;
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++;
      else problems.push(`${test.status === 'failed' ? 'failed' : 'skipped'}: ${relative(file.name)} › ${test.fullName}`);
    }
    if (file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ t) => t.status === 'failed')) {
      problems.push(`failed: ${relative(file.name)} (${firstLine(file.message) || 'the file could not run'})`);
    }
  }
  return { suite: 'vitest', passed, failed: problems.length, problems };
}

/**
 * From Playwright's JSON reporter. A flaky test is a failed one.
 * @param {any} report
 * @returns {Result}
 */
export function fromPlaywright(report) {
  const problems = (report.errors ?? []).map((/** @type {any} */ e) => `failed: ${firstLine(e.message)}`);
  let passed = 0;
  for (const spec of (report.suites ?? []).flatMap(specsOf)) {
    for (const test of spec.tests) {
      if (test.status === 'expected') passed++;
      else problems.push(`${test.status === 'skipped' ? 'skipped' : 'failed'}: ${spec.file} › ${spec.title}`);
    }
  }
  return { suite: 'e2e', passed, failed: problems.length, problems };
}

/** @param {any} suite @returns {any[]} */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * The result of a suite of which only the exit code may be known: no report, no tests at all, or a
 * failure that the report does not show count as one failed test.
 * @param {string} suite
 * @param {number} exitCode
 * @param {Result | undefined} result
 * @returns {Result}
 */
export function settled(suite, exitCode, result) {
  const known = result ?? { suite, passed: 0, failed: 0, problems: [] };
  const problem = !result ? `${suite} ended without a report (exit ${exitCode})`
    : known.passed + known.failed === 0 ? `${suite} ran no test`
      : exitCode !== 0 && known.failed === 0 ? `${suite} ended with exit ${exitCode}` : undefined;
  if (problem === undefined) return known;
  return { ...known, failed: known.failed + 1, problems: [...known.problems, `failed: ${problem}`] };
}

/**
 * The closing line of all suites together; CI reads it.
 * @param {readonly Result[]} results
 */
export function closingLine(results) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((n, r) => n + r[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

const firstLine = (/** @type {string | undefined} */ text) => stripVTControlCharacters(text ?? '').trim().split('\n')[0] ?? '';
const relative = (/** @type {string} */ file) => file.replace(/^.*[\\/](?=test[\\/])/, '');
