/** One text message, so that it also fits an old telephone. */
export const SMS_LENGTH = 160;

type Words = Readonly<Record<'name' | 'papers', string>>;

/**
 * What a citizen is told of missing papers, never longer than a text message: names are shortened first, then papers are
 * counted instead of named. `words` puts name and papers into a sentence of the language.
 */
export function missingPapersMessage(applicant: string, papers: readonly string[], words: (parts: Words) => string): string {
  const first = applicant.split(' ')[0] ?? '';
  const plain = papers.map((paper) => paper.replace(/\s*\(.*?\)/g, ''));
  const tries = [
    words({ name: applicant, papers: papers.join(', ') }), words({ name: first, papers: plain.join(', ') }),
    ...plain.map((_, index) => words({ name: first, papers: `${plain.slice(0, plain.length - index).join(', ')} +${index}` })).slice(1),
  ];
  return tries.find((text) => text.length <= SMS_LENGTH) ?? (tries.at(-1) ?? '').slice(0, SMS_LENGTH);
}
