// `npm run e2e -- [file] [--grep words] [--debug]`: the tests in real windows alone.
import { build } from './lib/build.mjs';
import { onDisplay } from './lib/display.mjs';
import { ensureElectron, launcherEnv } from './lib/electron.mjs';
import { localEnv, prepare } from './lib/prepare.mjs';
import { stream } from './lib/run.mjs';
import { main } from './lib/say.mjs';
import { playwright } from './lib/suites.mjs';

await main(async () => {
  await prepare();
  const electron = ensureElectron();
  await build();
  const [command, args] = onDisplay(process.execPath, playwright(['--reporter=list', ...process.argv.slice(2)]));
  return stream(command, args, { env: launcherEnv(electron, localEnv()) });
});
