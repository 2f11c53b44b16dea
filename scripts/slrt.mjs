// `npm run --silent slrt -- COMMAND`: the command line. Standard output is the command's alone.
import { prepare, localEnv } from './lib/prepare.mjs';
import { stream } from './lib/run.mjs';
import { main } from './lib/say.mjs';
import { inRoot } from './lib/paths.mjs';

await main(async () => {
  await prepare();
  // npm changes to the project's folder; paths that a person types are relative to theirs.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  // An import makes much rubbish and keeps little: a larger nursery would only take memory.
  return stream(process.execPath, ['--max-semi-space-size=4', inRoot('main', 'cli', 'index.ts'), ...process.argv.slice(2)], { env: localEnv(), cwd });
});
