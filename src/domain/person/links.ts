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
 * All records that are one person with one of these, themselves included, in a fixed order: whoever is linked as the
 * same, however many steps away.
 *
 * @param linksOf the links of several records, asked once a step
 */
export function samePeople(ids: readonly string[], linksOf: (ids: readonly string[]) => readonly PersonLink[]): string[] {
  const found = new Set(ids);
  for (let step = [...found]; step.length > 0;) {
    const same = linksOf(step).flatMap(({ a, b, decision }) => (decision === 'SAME' ? [a, b] : []));
    step = [...new Set(same)].filter((id) => !found.has(id));
    for (const id of step) found.add(id);
  }
  return [...found].sort();
}
