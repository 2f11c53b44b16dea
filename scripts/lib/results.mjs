import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ suite: string, passed: number, failed: number, problems: string[] }} Result
 * `problems` names each failed and each skipped test, the failed with the beginning of its reason: a test that did not run has
 * not passed, and a log of which only the end is left still says why.
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
      else if (test.status === 'failed') problems.push(`failed: ${relative(file.name)} › ${test.fullName}${because(test.failureMessages)}`);
      else problems.push(`skipped: ${relative(file.name)} › ${test.fullName}`);
    }
    if (file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ t) => t.status === 'failed')) {
      problems.push(`failed: ${relative(file.name)}${because([file.message || 'the file could not run'])}`);
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
  const problems = (report.errors ?? []).map((/** @type {any} */ e) => `failed: outside every test${because([e.message])}`);
  let passed = 0;
  for (const spec of (report.suites ?? []).flatMap(specsOf)) {
    for (const test of spec.tests) {
      if (test.status === 'expected') passed++;
      else if (test.status === 'skipped') problems.push(`skipped: ${spec.file} › ${spec.title}`);
      else problems.push(`failed: ${spec.file} › ${spec.title}${because(test.results?.flatMap((/** @type {any} */ result) => result.errors.map((/** @type {any} */ e) => e.message)))}`);
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

const LONGEST_REASON = 400;

/** @param {readonly string[] | undefined} messages */
function because(messages = []) {
  const lines = messages.flatMap((message) => stripVTControlCharacters(message).split('\n')).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at '));
  return lines.length === 0 ? '' : ` (${lines.join(' | ').slice(0, LONGEST_REASON)})`;
}

const relative = (/** @type {string} */ file) => file.replace(/^.*[\\/](?=test[\\/])/, '');
