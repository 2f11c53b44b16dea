/** `SAME`: one person, shown as one. `DIFFERENT`: two people, not asked again. `OPEN`: undone, a question as before. */
export const LINK_DECISIONS = ['SAME', 'DIFFERENT', 'OPEN'] as const;
export type LinkDecision = (typeof LINK_DECISIONS)[number];

/** What was decided last of two records. The records themselves are never touched, so that a merge can be undone. */
export interface PersonLink {
  readonly a: string;
  readonly b: string;
  readonly decision: LinkDecision;
}

/**
 * All records that are one person with this one, itself included, in a fixed order: whoever is linked as the same,
 * however many steps away.
 *
 * @param linksOf the links of one record
 */
export function samePerson(id: string, linksOf: (id: string) => readonly PersonLink[]): string[] {
  const found = new Set([id]);
  for (const current of found) {
    for (const { a, b, decision } of linksOf(current)) if (decision === 'SAME') found.add(a === current ? b : a);
  }
  return [...found].sort();
}
