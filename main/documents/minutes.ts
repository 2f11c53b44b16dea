import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { countRows, minutesSchema, type Minutes } from '#src/domain/document/minutes.ts';
import { dateParts } from '#src/domain/time/date.ts';
import { formatDate, formatLongDate } from '#src/text/format.ts';
import { translator, type Translate } from '#src/text/index.ts';
import { countInWords, inWords } from '#src/text/words.ts';
import { letterhead } from './letterhead.ts';
import { COLON_LAYOUT, flow, mm, pageFoot, paragraphs, printable, renderPdf } from './pdf.ts';

const MARGIN = { left: mm(25), right: mm(20), top: mm(12), bottom: mm(15) };
const WIDTH = mm(210) - MARGIN.left - MARGIN.right;
const LINES = { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 2, paddingBottom: () => 2 };

/**
 * Prints the minutes of a village deliberation (berita acara) with its attendance list: A4, in Bahasa, the date in words.
 *
 * @throws ZodError when the data doesn't fit its schema.
 */
export async function renderMinutes(input: Minutes): Promise<Uint8Array> {
  const minutes = minutesSchema.parse(input);
  const t = translator('id');
  return renderPdf({ definition: definitionOf(minutes, t), title: t('minutes.title'), at: Date.parse(`${minutes.heldOn}T00:00:00Z`) });
}

function definitionOf(minutes: Minutes, t: Translate): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    defaultStyle: { font: 'Tinos', fontSize: 11, lineHeight: 1.1 },
    styles: { body: { alignment: 'justify', margin: [0, 0, 0, 6] } },
    footer: (page, pages) => pageFoot(t, { page, pages, margin: MARGIN }),
    content: [
      ...letterhead(minutes.letterhead, WIDTH),
      { text: t(minutes.villageKind === 'DESA' ? 'minutes.headingVillage' : 'minutes.headingWard'), bold: true, fontSize: 13, alignment: 'center' },
      { text: `${t('minutes.number')}: ${printable(minutes.number ?? '........................................')}`, alignment: 'center', margin: [0, 0, 0, 10] },
      { text: flow(opening(minutes, t)), style: 'body' },
      facts(minutes, t),
      { text: flow(results(minutes, t)), style: 'body' },
      decisionTable(minutes, t),
      ...paragraphs(minutes.note, 'body'),
      { text: flow(t('minutes.closing')), style: 'body' },
      signatures(minutes, t),
      ...attendance(minutes, t),
    ],
  };
}

/** `Pada hari ini Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam, …` */
function opening(minutes: Minutes, t: Translate): string {
  const parts = dateParts(minutes.heldOn) ?? { year: 0, month: 1, day: 1 };
  const [day = ''] = formatLongDate(minutes.heldOn).split(',');
  const [, month = ''] = formatDate(minutes.heldOn).split(' ');
  const key = minutes.period === null ? 'minutes.opening' : 'minutes.openingRound';
  return t(key, {
    weekday: day, day: inWords(parts.day), month, year: inWords(parts.year), date: formatDate(minutes.heldOn),
    kind: t(`minutes.villageKind.${minutes.villageKind}`), village: minutes.village, subdistrict: minutes.subdistrict, period: periodLabel(minutes.period, t),
  });
}

/** `semester II tahun 2026` from `2026-S2`. */
function periodLabel(period: string | null, t: Translate): string {
  const [year = '', part = ''] = (period ?? '').split('-');
  if (part === 'S1' || part === 'S2') return t('minutes.period.half', { half: part === 'S1' ? 'I' : 'II', year });
  return part.startsWith('Q') ? t('minutes.period.quarter', { quarter: part.slice(1), year }) : t('minutes.period.month', { month: part, year });
}

function facts(minutes: Minutes, t: Translate): Content {
  const lines: readonly (readonly [string, string])[] = [
    [t('minutes.time'), minutes.startsAt === null ? '-' : `${minutes.startsAt.replace(':', '.')} WIB`],
    [t('minutes.place'), minutes.place],
    [t('minutes.chair'), minutes.chairPost === '' ? minutes.chair : `${minutes.chair} (${minutes.chairPost})`],
    [t('minutes.secretary'), minutes.secretary ?? '-'],
    [t('minutes.present'), countInWords(minutes.participants.length, t('minutes.people'))],
  ];
  return {
    layout: COLON_LAYOUT,
    table: { widths: [118, 3, '*'], body: lines.map(([label, value]) => [{ text: label }, { text: ':' }, { text: printable(value) }]) },
    margin: [18, 0, 0, 6],
  };
}

function results({ rows }: Minutes, t: Translate): string {
  const counts = countRows(rows);
  const say = (count: number): string => `${count} (${inWords(count)})`;
  return t('minutes.results', { added: say(counts.NEW), corrected: say(counts.CORRECT), removed: say(counts.REMOVE), refused: say(counts.REFUSED), total: say(rows.length) });
}

function head(text: string): TableCell {
  return { text, bold: true, alignment: 'center', fillColor: '#eeeeee' };
}

function decisionTable({ rows }: Minutes, t: Translate): Content {
  return {
    fontSize: 10,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [20, 130, 76, 92, '*'],
      body: [
        [t('document.letter.order'), t('minutes.name'), t('minutes.kind'), t('minutes.reason'), t('minutes.decision')].map(head),
        ...rows.map((row, index): TableCell[] => [
          { text: String(index + 1), alignment: 'center' },
          { text: printable(row.others === 0 ? row.name : t('minutes.withOthers', { name: row.name, count: row.others })) },
          { text: t(`proposal.kind.${row.kind}`) },
          { text: printable(row.reason) },
          { text: printable(`${t(row.accepted ? 'minutes.accepted' : 'minutes.refused')}${row.why === '' ? '' : `: ${row.why}`}`) },
        ]),
      ],
    },
    layout: LINES,
    margin: [0, 2, 0, 8],
  };
}

function signatures(minutes: Minutes, t: Translate): Content {
  const sign = (title: string, name: string): Column => ({
    width: '*', alignment: 'center', stack: [{ text: title, margin: [0, 0, 0, 50] }, { text: printable(name), bold: true }],
  });
  return {
    unbreakable: true,
    columns: [
      sign(`${t('minutes.secretary')},`, minutes.secretary ?? '........................................'),
      sign(`${minutes.chairPost === '' ? t('minutes.chair') : printable(minutes.chairPost)},`, minutes.chair),
    ],
    margin: [0, 8, 0, 0],
  };
}

/** Who was there, each with room to sign; on a page of its own. */
function attendance({ participants }: Minutes, t: Translate): Content[] {
  return [
    { text: t('minutes.attendance'), bold: true, fontSize: 12, alignment: 'center', pageBreak: 'before', margin: [0, 0, 0, 8] },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [24, '*', 140, 120],
        body: [
          [t('document.letter.order'), t('minutes.name'), t('minutes.post'), t('minutes.signature')].map(head),
          ...participants.map((person, index): TableCell[] => [
            { text: String(index + 1), alignment: 'center' }, { text: printable(person.name) }, { text: printable(person.post) }, { text: `${index + 1}. `, margin: [index % 2 === 0 ? 0 : 50, 6, 0, 6] },
          ]),
        ],
      },
      layout: LINES,
    },
  ];
}
