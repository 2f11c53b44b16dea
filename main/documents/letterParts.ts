import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { formatFamilyCard, maskFamilyCard } from '#src/domain/person/familyCard.ts';
import { formatNik, maskNik } from '#src/domain/person/nik.ts';
import { quarterParts } from '#src/domain/document/parts.ts';
import type { LetterPerson, ReferralLetter } from '#src/domain/document/referralLetter.ts';
import { formatDate } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import { roman } from '#src/text/words.ts';
import { COLON_LAYOUT, printable } from './pdf.ts';

/** Who is referred: aligned colons for one person, a table below the family's lines for several. */
export function identity(letter: ReferralLetter, t: Translate): Content[] {
  const [first] = letter.persons;
  if (first === undefined) return [];
  const alone = letter.persons.length === 1;
  const lines = alone ? [...personLines(first, letter, t), ...familyLines(letter, t)] : familyLines(letter, t);
  return [colonBlock(lines), ...(alone ? [] : [personTable(letter, t)])];
}

function colonBlock(lines: readonly (readonly [string, string])[]): Content {
  return {
    layout: COLON_LAYOUT,
    table: {
      widths: [118, 3, '*'],
      body: lines.map(([label, value]) => [{ text: label }, { text: ':' }, { text: printable(value) }]),
    },
    margin: [18, 0, 0, 6],
  };
}

function personLines(person: LetterPerson, letter: ReferralLetter, t: Translate): [string, string][] {
  return [
    [t('document.letter.name'), person.name],
    [t('document.letter.nik'), nikOf(person, letter, t)],
    [t('document.letter.birth'), birthOf(person, t)],
    [t('document.letter.sex'), person.sex === null ? t('document.notRecorded') : t(`person.sex.${person.sex}`)],
    ...(person.occupation === null ? [] : [[t('document.letter.occupation'), person.occupation] as [string, string]]),
  ];
}

function familyLines({ family, numbers }: ReferralLetter, t: Translate): [string, string][] {
  const card = family.familyCard;
  const shown = card === null ? t('document.notRecorded') : numbers === 'FULL' ? formatFamilyCard(card) : maskFamilyCard(card);
  return [
    [t('document.letter.familyCard'), shown],
    [t('document.letter.address'), family.rtRw === null ? family.address : `${family.address}, RT/RW ${family.rtRw}`],
    [t('document.letter.village'), family.village],
    [t('document.letter.subdistrict'), family.subdistrict],
  ];
}

function personTable(letter: ReferralLetter, t: Translate): Content {
  const head = (text: string): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#eeeeee' });
  const labels = [t('document.letter.order'), t('document.letter.name'), t('document.letter.nik'), t('document.letter.birth'), t('document.letter.relation')];
  return {
    fontSize: 10.5,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      // Fixed, so that a name without spaces is broken instead of pushing the table off the paper.
      widths: [20, 141, 98, 100, 64],
      body: [
        labels.map(head),
        ...letter.persons.map((person, index): TableCell[] => [
          { text: String(index + 1), alignment: 'center' },
          { text: printable(person.name) },
          { text: nikOf(person, letter, t) },
          { text: birthOf(person, t) },
          { text: printable(person.relation ?? '-') },
        ]),
      ],
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 2, paddingBottom: () => 2 },
    margin: [0, 2, 0, 8],
  };
}

function nikOf(person: LetterPerson, letter: ReferralLetter, t: Translate): string {
  if (person.nik === null) return t('document.withoutNik');
  return letter.numbers === 'FULL' ? formatNik(person.nik) : maskNik(person.nik);
}

function birthOf({ birthPlace, birthDate }: LetterPerson, t: Translate): string {
  const day = birthDate === null ? t('document.notRecorded') : formatDate(birthDate);
  return printable(birthPlace === null ? day : `${birthPlace}, ${day}`);
}

/** What the register says, or that it couldn't be asked: "not found" is never printed for a check that failed. */
export function registryStatement({ answer, decile, quarter, checkedOn }: ReferralLetter['registry'], t: Translate): string {
  const parts = quarter === null ? null : quarterParts(quarter);
  const source = [
    parts === null ? quarter : t('document.letter.registry.quarter', { quarter: roman(parts.quarter), year: parts.year }),
    checkedOn === null ? null : t('document.letter.registry.checked', { date: formatDate(checkedOn) }),
  ].filter((part) => part !== null).join(' ');
  const known = (key: 'FOUND' | 'FOUND_UNRANKED' | 'NOT_FOUND'): string =>
    t(`document.letter.registry.${key}`, { source, decile: decile ?? '' }).replace(/ {2,}/g, ' ').replace(' ,', ',');
  if (answer === 'FOUND') return known(decile === null || decile === 0 ? 'FOUND_UNRANKED' : 'FOUND');
  if (answer === 'FOUND_UNRANKED' || answer === 'NOT_FOUND') return known(answer);
  return t('document.letter.registry.UNCHECKED');
}
