import { Command } from 'commander';
import { SlrtError } from '#src/text/error.ts';
import { addPeopleCommands } from './people.ts';
import { addRegistryCommands } from './registry.ts';
import { addSiksNgCommands } from './siksNg.ts';

const program = new Command('slrt').description('SLRT Sabilulungan on the command line');
addRegistryCommands(program);
addPeopleCommands(program);
addSiksNgCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof SlrtError)) throw error;
  process.stderr.write(`${error.code} ${JSON.stringify(error.details)}\n`);
  process.exitCode = 1;
}
