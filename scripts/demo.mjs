// `npm run demo`: one family's case from the door to the closing, in real windows; screenshots and
// documents in out/demo/. Fails unless each step was seen to work.
import { build } from './lib/build.mjs';
import { onDisplay } from './lib/display.mjs';
import { ensureElectron, launcherEnv } from './lib/electron.mjs';
import { localEnv, prepare } from './lib/prepare.mjs';
import { stream } from './lib/run.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await prepare();
  const electron = ensureElectron();
  await build();
  const [command, args] = onDisplay(process.execPath, ['test/demo/run.ts', ...process.argv.slice(2)]);
  return stream(command, args, { env: launcherEnv(electron, localEnv()) });
});
