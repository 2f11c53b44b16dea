import type { Content } from 'pdfmake/interfaces.js';
import type { Letterhead } from '#src/domain/document/parts.ts';
import { printable } from './pdf.ts';

/** The kop: emblem at the left, centred lines in capitals, a double rule below (domain.md §8.1). */
export function letterhead(head: Letterhead, width: number): Content[] {
  const lines: Content[] = [
    { text: printable(head.government.toUpperCase()), fontSize: 14, bold: true, alignment: 'center' },
    { text: printable(head.agency.toUpperCase()), fontSize: 18, bold: true, alignment: 'center', margin: [0, -1, 0, 0] },
    ...(head.unit === null ? [] : [{ text: printable(head.unit.toUpperCase()), fontSize: 12, bold: true, alignment: 'center' as const }]),
    { text: printable(head.address), fontSize: 10, alignment: 'center', margin: [0, 1, 0, 0] },
    ...(head.contact === null ? [] : [{ text: printable(head.contact), fontSize: 10, alignment: 'center' as const }]),
  ];
  const emblem: Content = head.logo === null ? { text: '' } : { image: head.logo, fit: [58, 70], alignment: 'center' };
  return [
    // Without an emblem the lines take the whole width; with one, an empty column keeps them centred.
    head.logo === null ? { stack: lines } : { columns: [{ width: 62, stack: [emblem] }, { width: '*', stack: lines }, { width: 62, text: '' }], columnGap: 4 },
    {
      canvas: [
        { type: 'line', x1: 0, y1: 4, x2: width, y2: 4, lineWidth: 2.4 },
        { type: 'line', x1: 0, y1: 7, x2: width, y2: 7, lineWidth: 0.7 },
      ],
      margin: [0, 2, 0, 10],
    },
  ];
}
