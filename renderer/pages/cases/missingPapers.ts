import { fittingMessage, namesFor, type TextChanges } from '#src/domain/office/texts.ts';
import { officeText } from '#src/text/officeTexts.ts';

/**
 * What a citizen is told of missing papers, never longer than a text message: names are shortened first, then papers are
 * counted instead of named.
 */
export function missingPapersMessage(applicant: string, papers: readonly string[], texts: TextChanges): string {
  const names = namesFor(applicant);
  const short = names.at(1) ?? applicant;
  const plain = papers.map((paper) => paper.replace(/\s*\(.*?\)/g, ''));
  return fittingMessage(officeText(texts, 'missingPapers'), [
    { nama: applicant, berkas: papers.join(', ') }, { nama: short, berkas: plain.join(', ') },
    ...plain.slice(1).map((_, index) => ({ nama: short, berkas: `${plain.slice(0, plain.length - index - 1).join(', ')} +${index + 1}` })),
    { nama: 'Bapak/Ibu', berkas: `${plain.length} berkas` },
  ]);
}
