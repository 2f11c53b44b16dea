// `npm run package`: the application as users get it, in out/. `npm run package -- --make` also
// makes the installers of this platform. Where the official Electron cannot be fetched, a rehearsal
// with the development runtime, in out/rehearsal/, not to be given to anybody.
import { build } from './lib/build.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { inRoot, which } from './lib/paths.mjs';
import { checkStarts, findPackaged } from './lib/packaged.mjs';
import { localEnv, prepare } from './lib/prepare.mjs';
import { rehearsalZips } from './lib/rehearsal.mjs';
import { stream } from './lib/run.mjs';
import { SetupError, main, say } from './lib/say.mjs';
import { ensurePackages } from './lib/system.mjs';

/** Tools that zip and deb makers call. */
const TOOLS = [['zip', 'zip'], ['dpkg-deb', 'dpkg'], ['fakeroot', 'fakeroot']];

await main(async () => {
  await prepare();
  const make = process.argv.includes('--make');
  const electron = ensureElectron();
  const rehearsal = electron.source === 'development';
  if (process.platform === 'linux' && (make || rehearsal)) {
    ensurePackages(TOOLS.filter(([tool]) => !which(tool ?? '')).map(([, pkg]) => pkg ?? ''), 'packaging');
  }
  await build();
  const env = { ...localEnv(), ...(rehearsal ? { SLRT_ELECTRON_ZIPS: rehearsalZips(electron) } : {}) };
  const rest = process.argv.slice(2).filter((word) => word !== '--make');
  const code = await stream(process.execPath, [inRoot('node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge.js'), make ? 'make' : 'package', ...rest], { env });
  if (code !== 0) return code;
  await proveStart(inRoot('out', rehearsal ? 'rehearsal' : ''), electron);
  if (rehearsal) say('a REHEARSAL with the development runtime: out/rehearsal is not for users');
  return 0;
});

/** @param {string} out @param {import('./lib/electron.mjs').Electron} electron */
async function proveStart(out, electron) {
  const program = findPackaged(out);
  if (!program) return say('packaged for another platform: not started here');
  const problem = await checkStarts(program, electron);
  if (problem) throw new SetupError(`packaged, but the program does not start: ${problem}`);
  say('the packaged program starts and shows its window');
}
