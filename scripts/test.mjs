// `npm test`: sets everything up, runs all suites, ends with `N passed, N failed` for all together.
// `npm test -- WORDS` runs only the vitest files that the words name.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { onDisplay } from './lib/display.mjs';
import { ensureElectron, launcherEnv } from './lib/electron.mjs';
import { inRoot } from './lib/paths.mjs';
import { localEnv, prepare } from './lib/prepare.mjs';
import { closingLine, fromPlaywright, fromVitest, settled } from './lib/results.mjs';
import { stream } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';
import { playwright, vitest } from './lib/suites.mjs';

/** @typedef {import('./lib/results.mjs').Result} Result */

const reports = inRoot('test-results');

await main(async () => {
  await prepare();
  const filter = process.argv.slice(2);
  fs.mkdirSync(reports, { recursive: true });
  const results = await withOwnTemp(async (env) => {
    const suites = [await runVitest(filter, env)];
    if (filter.length === 0) suites.push(await runEndToEnd(env));
    else say('with a filter only vitest runs; the windows: npm run e2e');
    return suites;
  });
  for (const { problems } of results) for (const line of problems) console.log(line);
  console.log(closingLine(results));
  return results.some((r) => r.failed > 0) ? 1 : 0;
});

/**
 * Tests make thousands of folders; all of them lie in one, which goes with the run.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} run
 */
async function withOwnTemp(run) {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'slrt-'));
  try {
    return await run({ ...localEnv(), TMPDIR: temp, TEMP: temp, TMP: temp });
  } finally {
    fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {readonly string[]} filter @param {NodeJS.ProcessEnv} env @returns {Promise<Result>} */
async function runVitest(filter, env) {
  const report = freshReport('vitest.json');
  const args = vitest(['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filter]);
  const code = await stream(process.execPath, args, { env });
  return settled('vitest', code, readReport(report, fromVitest));
}

/** @param {NodeJS.ProcessEnv} base @returns {Promise<Result>} */
async function runEndToEnd(base) {
  try {
    const electron = ensureElectron();
    await build();
    const report = freshReport('e2e.json');
    const env = { ...launcherEnv(electron, base), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const [command, args] = onDisplay(process.execPath, playwright(['--reporter=list,json']));
    const code = await stream(command, args, { env });
    return settled('e2e', code, readReport(report, fromPlaywright));
  } catch (error) {
    // No Electron or no build: the other suites' result still has its closing line.
    console.error(error instanceof Error ? error.message : error);
    return settled('e2e', 1, undefined);
  }
}

/** A report of an earlier run must not be taken for this one's. */
function freshReport(/** @type {string} */ name) {
  const file = inRoot('test-results', name);
  fs.rmSync(file, { force: true });
  return file;
}

/** @param {string} file @param {(report: any) => Result} parse */
function readReport(file, parse) {
  try {
    return parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
