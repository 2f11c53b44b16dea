/** Relation to the head of the household as the desk asks for it. Texts: `person.relation.SPOUSE`. */
export const RELATIONS = ['HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'PARENT', 'PARENT_IN_LAW', 'OTHER'] as const;
export type Relation = (typeof RELATIONS)[number];
