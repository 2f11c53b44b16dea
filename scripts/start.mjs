// `npm start`: from a bare clone to the open application. Everything after `--` goes to it;
// SLRT_DATA_DIR chooses the folder of its data.
import { build } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { appEnv, ensureElectron, sandboxFlags } from './lib/electron.mjs';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { stream } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';

await main(async () => {
  await prepare();
  if (!hasDisplay()) {
    say('this machine has no display: running the demo instead, in windows nobody sees (npm run demo)');
    return stream(process.execPath, ['scripts/demo.mjs', ...process.argv.slice(2)]);
  }
  const electron = ensureElectron();
  await build();
  return stream(electron.binary, [...sandboxFlags(), root, ...process.argv.slice(2)], { env: appEnv(electron) });
});
