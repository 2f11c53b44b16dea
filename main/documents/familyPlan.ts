import type { Content } from 'pdfmake/interfaces.js';
import { familyPlanSchema, type FamilyPlan } from '#src/domain/document/familyPlan.ts';
import { formatDate } from '#src/text/format.ts';
import { translator } from '#src/text/index.ts';
import { letterhead } from './letterhead.ts';
import { mm, pageFoot, paragraphs, printable, renderPdf } from './pdf.ts';

const MARGIN = mm(18);
const WIDTH = mm(210) - 2 * MARGIN;
const t = translator('id');

/** Prints the family plan for the family to read, to sign or to mark with a thumb, and to keep: A4, always in Bahasa. */
export async function renderFamilyPlan(input: FamilyPlan): Promise<Uint8Array> {
  const plan = familyPlanSchema.parse(input);
  return renderPdf({
    title: t('document.plan.title'),
    at: Date.parse(`${plan.printedOn}T00:00:00Z`),
    definition: {
      pageSize: 'A4', pageMargins: [MARGIN, mm(12), MARGIN, mm(15)], defaultStyle: { font: 'Tinos', fontSize: 11, lineHeight: 1.1 }, styles: { narrative: { margin: [0, 0, 0, 4] } },
      // Pages of what a family signs belong together by number.
      footer: (page, pages) => (pages === 1 ? null : pageFoot(t, { page, pages, margin: { left: MARGIN, right: MARGIN }, of: t('document.plan.number', { number: plan.caseNumber, version: plan.version }) })),
      content: [
        ...letterhead(plan.letterhead, WIDTH),
        { text: t('document.plan.heading'), bold: true, fontSize: 14, alignment: 'center', margin: [0, 0, 0, 2] },
        { text: t('document.plan.number', { number: plan.caseNumber, version: plan.version }), alignment: 'center', margin: [0, 0, 0, 10] },
        { text: [{ text: `${t('document.plan.family')}: `, bold: true }, printable(plan.applicant)] },
        { text: [{ text: `${t('document.plan.address')}: `, bold: true }, printable(plan.address)], margin: [0, 0, 0, 8] },
        table(plan),
        ...(plan.strengths === '' ? [] : [{ text: t('document.plan.strengths'), bold: true, margin: [0, 8, 0, 2] } satisfies Content, ...paragraphs(plan.strengths, 'narrative')]),
        { text: t('document.plan.promise'), margin: [0, 8, 0, 4] },
        ...(plan.askAt === null ? [] : [{ text: t('document.plan.askAt', { phone: printable(plan.askAt) }), margin: [0, 0, 0, 4] } satisfies Content]),
        signatures(plan),
      ],
    },
  });
}

function table({ lines }: FamilyPlan): Content {
  const head = (['no', 'who', 'what', 'through', 'due'] as const).map((key) => ({ text: t(`document.plan.column.${key}`), bold: true }));
  return {
    table: {
      headerRows: 1, dontBreakRows: true, widths: [18, 90, '*', 120, 62],
      body: [head, ...lines.map((line, index) => [
        { text: String(index + 1) }, { text: printable(line.forWhom) },
        { stack: [{ text: printable(line.programme), bold: true }, ...(line.goal === '' ? [] : [{ text: printable(line.goal) }])] },
        { stack: [{ text: printable(line.partner) }, ...(line.officer === null ? [] : [{ text: t('document.plan.officer', { name: printable(line.officer) }), fontSize: 9.5 }])] },
        { text: line.dueOn === null ? '-' : formatDate(line.dueOn) },
      ])],
    },
  };
}

function signatures(plan: FamilyPlan): Content {
  const place = `${printable(plan.place)}, ................................`;
  const block = (above: string, title: string, name: string): Content => ({ stack: [{ text: above }, { text: title }, { text: ' ', margin: [0, 0, 0, 52] }, { text: name, bold: true, decoration: 'underline' }] });
  return {
    unbreakable: true, margin: [0, 14, 0, 0],
    columns: [block(' ', t('document.plan.agreed'), printable(plan.applicant)), block(place, t('document.plan.by'), printable(plan.officer))], columnGap: 30,
  };
}
