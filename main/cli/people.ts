import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { normalizeAreaCode } from '#src/domain/area/area.ts';
import { normalizeDigits, numberProblem } from '#src/domain/person/digits.ts';
import type { DuplicateSubject } from '#src/domain/person/duplicate.ts';
import { duplicatePairs } from '#src/domain/person/duplicatePairs.ts';
import type { Sex } from '#src/domain/person/nik.ts';
import { parsePhone } from '#src/domain/person/phone.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { parseTypedDate } from '#src/domain/time/typedDate.ts';
import { quotedCell, safeCell, splitCsv } from '#src/text/csv.ts';
import { SlrtError } from '#src/text/error.ts';

/** `people duplicates` */
export function addPeopleCommands(program: Command): void {
  const people = program.command('people').description('lists of people');
  people.command('duplicates').description('find pairs of rows that are one person')
    .requiredOption('--in <file>', 'CSV with the columns id,name,birth_date,sex,nik,kk,address,village,phone; any cell may be empty')
    .requiredOption('--out <file>', 'CSV with id1,id2,score,reasons')
    .action(findDuplicates);
}

function findDuplicates({ in: input, out }: { in: string; out: string }): void {
  const people = readPeople(readFileSync(input, 'utf8'));
  const pairs = duplicatePairs(people);
  // Ids come from the partner's file: a spreadsheet must not take one for a formula.
  const rows = pairs.map(({ id1, id2, score, reasons }) => [id1, id2, String(score), reasons.join('|')].map((cell) => quotedCell(safeCell(cell))).join(','));
  writeFileSync(out, `${['id1,id2,score,reasons', ...rows].join('\n')}\n`);
  process.stdout.write(`${JSON.stringify({ people: people.length, pairs: pairs.length })}\n`);
}

/** @throws SlrtError INVALID_INPUT naming the missing column, or the broken line. */
export function readPeople(text: string): DuplicateSubject[] {
  const [head = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = (splitCsv(head) ?? []).map((column) => column.trim().toLowerCase());
  for (const needed of ['id', 'name']) if (!columns.includes(needed)) throw new SlrtError('INVALID_INPUT', { fields: [needed] });
  const today = todayInJakarta(new Date());
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const cells = splitCsv(line);
    if (cells === null) throw new SlrtError('INVALID_INPUT', { line: at + 2 });
    return [personOf((column) => (cells[columns.indexOf(column)] ?? '').trim(), today)];
  });
}

function personOf(cell: (column: string) => string, today: string): DuplicateSubject {
  const date = parseTypedDate(cell('birth_date'), today);
  const phone = parsePhone(cell('phone'));
  return {
    id: cell('id'), name: cell('name'), birthDate: date.ok ? date.date : null, sex: sexOf(cell('sex')),
    nik: numberOf(cell('nik')), kk: numberOf(cell('kk')), address: cell('address') || null,
    village: villageOf(cell('village')), phone: phone.ok ? phone.phone : null,
  };
}

function numberOf(text: string): string | null {
  const digits = normalizeDigits(text);
  return numberProblem(digits) === null ? digits : null;
}

function villageOf(text: string): string | null {
  return text === '' ? null : (normalizeAreaCode(text) ?? text.toUpperCase().replace(/\s+/g, ' '));
}

function sexOf(text: string): Sex | null {
  const letter = text.toUpperCase();
  if (/^(?:L|LK|M|MALE|PRIA|1|LAKI.*)$/.test(letter)) return 'L';
  return /^(?:P|PR|F|FEMALE|W|WANITA|2|PEREMPUAN)$/.test(letter) ? 'P' : null;
}
