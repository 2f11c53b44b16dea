// `npm run bench`: all light benches. `npm run bench -- NAME --people 20000 --json`: one of them.
import { allBenches, chosen } from './lib/benches.mjs';
import { build } from './lib/build.mjs';
import { onDisplay } from './lib/display.mjs';
import { ensureElectron, launcherEnv } from './lib/electron.mjs';
import { localEnv, prepare } from './lib/prepare.mjs';
import { stream } from './lib/run.mjs';
import { SetupError, main } from './lib/say.mjs';

await main(async () => {
  await prepare();
  const words = process.argv.slice(2);
  const name = words[0]?.startsWith('--') ? undefined : words.shift();
  const benches = chosen(allBenches(), name);
  if (benches.length === 0) throw new SetupError(`no bench named ${name}; there are: ${allBenches().map((b) => b.name).join(', ')}`);
  let worst = 0;
  for (const bench of benches) worst = Math.max(worst, await run(bench, words));
  return worst;
});

/** @param {import('./lib/benches.mjs').BenchFile} bench @param {readonly string[]} words */
async function run(bench, words) {
  const args = ['--expose-gc', `test/bench/${bench.file}`, ...words];
  if (!bench.window) return stream(process.execPath, args, { env: localEnv() });
  const electron = ensureElectron();
  await build();
  return stream(...onDisplay(process.execPath, args), { env: launcherEnv(electron, localEnv()) });
}
