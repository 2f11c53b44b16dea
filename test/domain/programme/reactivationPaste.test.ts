import { describe, expect, it } from 'vitest';
import { readReactivationPaste } from '#src/domain/programme/reactivationPaste.ts';
import { demoNik } from '#main/data/demo/families.ts';

const DAY = '2026-11-24';
const nik = (serial: number): string => demoNik('1970-02-11', 'L', serial);
const read = (...lines: string[]) => readReactivationPaste(lines.join('\r\n'), DAY);

describe('a list after a mass event', () => {
  it('parted by tabs, semicolons or commas, with cells in quotes, is the same list', () => {
    const cells = [nik(1), 'Ani Contoh', '', 'Cinunuk', 'Kp. Contoh, RT 2', '0001'];
    const expected = [{ nik: nik(1), name: 'Ani Contoh', familyCard: null, village: '32.04.05.2004', address: 'Kp. Contoh, RT 2', cardNumber: '0001' }];
    for (const line of [cells.join('\t'), cells.join(';'), cells.map((cell) => `"${cell}"`).join(','), cells.map((cell) => `"${cell}"`).join(';')]) expect([line, read(line)]).toEqual([line, { people: expected, problems: [] }]);
  });

  it('headings are passed over, wrong lines are told by their number, the others are read', () => {
    const line = (number: string, village = 'Cinunuk', name = 'Ani Contoh') => [number, name, '', village, 'Kp. Contoh', ''].join('\t');
    const { people, problems } = read('NIK\tNama\tKK\tDesa\tAlamat\tKartu', line(nik(1)), '', line(nik(1)), line('123'), line(nik(2), 'Entah'), line(nik(3), 'Cinunuk', '12'), '12\tX', line(nik(4)));
    expect(people.map((person) => person.nik)).toEqual([nik(1), nik(4)]);
    expect(problems).toEqual([{ line: 4, problem: 'TWICE' }, { line: 5, problem: 'NIK' }, { line: 6, problem: 'VILLAGE' }, { line: 7, problem: 'NAME' }, { line: 8, problem: 'COLUMNS' }]);
  });

  it('holds 500; whoever comes after is told', () => {
    const { people, problems } = read(...Array.from({ length: 501 }, (_, index) => [nik(index + 1), 'Ani Contoh', '', 'Cinunuk', 'Kp. Contoh', ''].join('\t')));
    expect(people).toHaveLength(500);
    expect(problems).toEqual([{ line: 501, problem: 'TOO_MANY' }]);
  });
});
