import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { OfficeInput } from '#src/contract/app.ts';
import { QUEUES, type Queue } from '#src/contract/cases.ts';
import { contract } from '#src/contract/ipc.ts';
import { DEFAULT_CASE_PATTERN, DEFAULT_LETTER_PATTERN } from '#src/domain/office/numberPattern.ts';
import { SlrtError } from '#src/text/error.ts';
import { withOffice, type OfficeCall, type OpenCall } from './office.ts';
import { printAnswer } from './print.ts';

interface DataOptions {
  readonly data: string;
  readonly json?: boolean;
}

type Answer = (call: OpenCall['call']) => Promise<unknown>;

/** Everything but the registry: set-up, users, cases, any operation by its name. */
export function addOfficeCommands(program: Command): void {
  withData(program.command('status').description('where this data folder stands; needs no log-in'))
    .action((options: DataOptions) => run(options, 'no', (call) => call('app.status', {})));
  addSetUp(program);
  addUsers(program.command('user').description('users of the office'));
  addCases(program.command('case').description('cases'));
  withData(program.command('call <operation> [input]'))
    .description(`any operation of the contract with its input as JSON, or - for standard input: ${Object.keys(contract).join(', ')}`)
    .option('--out <file>', 'write the bytes of the answer (a receipt, a letter) to this file')
    .action(callOperation);
  withData(program.command('projections').description('what lists read').command('rebuild').description('compute it anew from the events; needs an administrator'))
    .action((options: DataOptions) => run(options, 'needed', (call) => call('projection.rebuild', {})));
  withData(program.command('access').description('access log').command('verify').description('check its chain; exit code 1 when it is broken'))
    .action(verifyAccess);
}

function withData(command: Command): Command {
  return command.requiredOption('--data <dir>', 'data folder', process.env['SLRT_DATA_DIR']).option('--json', 'machine-readable output');
}

async function run({ data, json = false }: DataOptions, login: OfficeCall['login'], answer: Answer): Promise<void> {
  printAnswer(await withOffice({ data, login }, ({ call }) => answer(call)), json);
}

function addSetUp(program: Command): void {
  withData(program.command('setup').description('make an office; the password of its administrator comes from SLRT_ADMIN_PASSWORD. Prints the recovery key: put it away'))
    .requiredOption('--name <text>', 'name of the office').option('--government <text>', 'letterhead', 'Pemerintah Kabupaten Bandung')
    .option('--agency <text>', 'letterhead', 'Dinas Sosial').option('--address <text>', 'letterhead', 'Soreang').option('--city <text>', 'place in letters', 'Soreang')
    .option('--admin <username>', 'user name of the administrator', 'admin').option('--admin-name <text>', 'name of the administrator', 'Administrator')
    .option('--language <id|en>', 'language of the screens', 'id').action(setUp);
  withData(program.command('demo-office').description('an office of invented people for trying and training'))
    .option('--language <id|en>', 'language of the screens', 'id')
    .action((options: DataOptions & { language: string }) => run(options, 'no', (call) => confirmed(call, 'setup.demo', { language: options.language })));
}

interface SetUpOptions extends DataOptions, Pick<OfficeInput, 'name' | 'government' | 'agency' | 'address' | 'city'> {
  readonly language: string;
  readonly admin: string;
  readonly adminName: string;
}

function setUp({ data, json, admin, adminName, name, government, agency, address, city, language }: SetUpOptions): Promise<void> {
  const password = process.env['SLRT_ADMIN_PASSWORD'];
  if (password === undefined) throw new SlrtError('INVALID_INPUT', { fields: ['SLRT_ADMIN_PASSWORD'] });
  const office = {
    name, government, agency, address, city, language, phone: null, email: null, caseNumberPattern: DEFAULT_CASE_PATTERN,
    letterNumberPattern: DEFAULT_LETTER_PATTERN, classification: '400.9', unitCode: 'SLRT',
  };
  const input = { office, administrator: { username: admin, name: adminName, password } };
  return run({ data, json: json ?? false }, 'no', (call) => confirmed(call, 'setup.create', input));
}

/** Printing the recovery key is showing it: it counts as put away. */
async function confirmed(call: OpenCall['call'], name: 'setup.create' | 'setup.demo', input: object): Promise<unknown> {
  const answer = await call<'setup.create'>(name, { ...input, passphrase: process.env['SLRT_PASSPHRASE'] ?? null });
  await call('setup.confirmRecovery', { recoveryKey: answer.recoveryKey });
  return answer;
}

function addUsers(user: Command): void {
  withData(user.command('list').description('needs an administrator')).action((options: DataOptions) => run(options, 'needed', (call) => call('user.list', {})));
  withData(user.command('create').description('needs an administrator; the temporary password comes from SLRT_NEW_PASSWORD'))
    .requiredOption('--username <name>').requiredOption('--name <text>').requiredOption('--role <role>', 'such as FRONT_OFFICE')
    .option('--area <code>', '32.04, 32.04.05 or 32.04.05.2001', '32.04').option('--position <text>', 'as under a signature').option('--nip <digits>', '18 digits')
    .action((options: DataOptions & { username: string; name: string; role: string; area: string; position?: string; nip?: string }) => {
      const temporaryPassword = process.env['SLRT_NEW_PASSWORD'];
      if (temporaryPassword === undefined) throw new SlrtError('INVALID_INPUT', { fields: ['SLRT_NEW_PASSWORD'] });
      const { username, name, role, area, position = null, nip = null } = options;
      return run(options, 'needed', (call) => call('user.create', { username, name, role, area, position, nip, temporaryPassword }));
    });
}

function addCases(command: Command): void {
  withData(command.command('list').description('a work list'))
    .option('--queue <name>', QUEUES.join(', '), 'OPEN').option('--village <code>').option('--text <words>', 'in the name or the number')
    .option('--limit <number>', 'rows', '50').option('--cursor <text>', 'where the page before ended')
    .action((options: DataOptions & { queue: Queue; village?: string; text?: string; limit: string; cursor?: string }) => {
      const { queue, village = null, text = null, limit, cursor = null } = options;
      return run(options, 'needed', async (call) => {
        const page = await call<'case.queue'>('case.queue', { queue, village, text, limit: Number(limit), cursor });
        return options.json === true ? page : page.rows;
      });
    });
  withData(command.command('open <number>').description('by number, receipt code or id; the access log names the reader'))
    .action((number: string, options: DataOptions) => run(options, 'needed', async (call) => {
      const row = await call<'case.byCode'>('case.byCode', { code: number }).catch(() => null);
      return call('case.open', { caseId: row?.caseId ?? number });
    }));
}

async function callOperation(operation: string, input: string | undefined, { out, ...options }: DataOptions & { out?: string }): Promise<void> {
  const parsed = parseJson(input === '-' ? readFileSync(0, 'utf8') : (input ?? '{}'));
  await run(options, 'tried', async (call) => {
    const answer: unknown = await call(operation, parsed);
    const bytes = (answer as { bytes?: unknown } | null)?.bytes;
    if (out === undefined || !(bytes instanceof Uint8Array)) return answer;
    writeFileSync(out, bytes);
    return { ...(answer as object), bytes: bytes.length, file: out };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SlrtError('INVALID_INPUT', { fields: ['JSON'] });
  }
}

async function verifyAccess(options: DataOptions): Promise<void> {
  await run(options, 'needed', async (call) => {
    const answer = await call<'access.verify'>('access.verify', {});
    if (!answer.intact) process.exitCode = 1;
    return answer;
  });
}
