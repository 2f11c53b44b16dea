// `npm run check`: everything that can be seen without running the application.
// `npm run check -- types lint` runs only the checks whose names begin so.
import { inRoot } from './lib/paths.mjs';
import { runAll } from './lib/parallel.mjs';
import { localEnv, prepare } from './lib/prepare.mjs';
import { main } from './lib/say.mjs';
import { vitest } from './lib/suites.mjs';

const bin = (/** @type {string} */ name) => inRoot('node_modules', '.bin', name);
const types = (/** @type {string} */ project) => ({ name: `types ${project}`, command: bin('tsc'), args: ['-p', project] });
const node = (/** @type {string} */ name, /** @type {string[]} */ args) => ({ name, command: process.execPath, args });

const CHECKS = [
  types('src'),
  types('main'),
  types('renderer'),
  types('test'),
  types('scripts'),
  { name: 'lint', command: bin('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  node('layers', vitest(['--reporter=default', 'test/architecture'])),
  { name: 'unused code', command: bin('knip'), args: ['--config', 'scripts/knip.json', '--no-progress'] },
  node('texts', ['scripts/check-text.mjs']),
];

await main(async () => {
  await prepare();
  const wanted = process.argv.slice(2);
  const checks = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.some((w) => name.startsWith(w)));
  const outcomes = await runAll(checks.map((c) => ({ ...c, env: localEnv() })), 2, ({ name, exitCode, seconds }) =>
    console.log(`${exitCode === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`));
  const failed = outcomes.filter((o) => o.exitCode !== 0);
  for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output.trim()}`);
  console.log(failed.length === 0 ? `\n${outcomes.length} checks, all well` : `\n${outcomes.length} checks, ${failed.length} failed: ${failed.map((f) => f.name).join(', ')}`);
  return failed.length === 0 && outcomes.length > 0 ? 0 : 1;
});
