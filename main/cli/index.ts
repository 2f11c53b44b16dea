import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { LANGUAGES, type Language } from '#src/text/index.ts';
import { sayFailure } from './failure.ts';
import { addRegistryCommands } from './registry.ts';

const program = new Command('slrt')
  .version((JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version)
  .description('SLRT Sabilulungan on the command line: the same rules, rights and access log as in the window')
  .addOption(new Option('--lang <language>', 'language of what went wrong').choices([...LANGUAGES]).default('id').env('SLRT_LANG'))
  .addOption(new Option('--user <name>', 'who is asking; the password comes from SLRT_PASSWORD').env('SLRT_USER'))
  .addHelpText('after', `
Environment: SLRT_PASSWORD (log-in), SLRT_PASSPHRASE (key of a folder kept by passphrase), SLRT_ADMIN_PASSWORD (setup),
SLRT_NEW_PASSWORD (user create), SLRT_DATA_DIR (--data), SLRT_KEY_DIR (this user's keys).
Exit codes: 0 done, 1 refused or failed (code, reason and next step on standard error), 2 wrong usage, 3 log-in or key needed.`)
  .exitOverride()
  .hook('preAction', () => {
    const { user } = program.opts<{ user?: string }>();
    if (user !== undefined) process.env['SLRT_USER'] = user;
  });
addRegistryCommands(program);
// An import counts its memory: the modules of the other commands would take an eighth of it.
if (firstOperand(process.argv.slice(2)) !== 'registry') await addOtherCommands(program);
for (const command of allOf(program)) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = sayFailure(error, program.opts<{ lang?: Language }>().lang ?? 'id');
}

async function addOtherCommands(to: Command): Promise<void> {
  const [office, people, siksNg] = await Promise.all([import('./commands.ts'), import('./people.ts'), import('./siksNg.ts')]);
  office.addOfficeCommands(to);
  people.addPeopleCommands(to);
  siksNg.addSiksNgCommands(to);
}

/** The command's first word, behind the program's own options and their values. */
function firstOperand(words: readonly string[]): string | undefined {
  return words.find((word, at) => !word.startsWith('-') && !/^--(?:lang|user)$/.test(words[at - 1] ?? ''));
}

function allOf(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => [child, ...allOf(child)]);
}
