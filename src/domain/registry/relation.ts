import type { Relation as FamilyRelation } from '../person/relation.ts';
import type { Relation as RegistryRelation } from './person.ts';

/** The registry's longer list (SHDK, domain.md Appendix B) in the desk's words; a relation nobody gave is null. */
export const FAMILY_RELATION: Readonly<Record<RegistryRelation, FamilyRelation | null>> = {
  UNKNOWN: null, HEAD: 'HEAD', HUSBAND: 'SPOUSE', WIFE: 'SPOUSE', CHILD: 'CHILD', CHILD_IN_LAW: 'CHILD_IN_LAW', GRANDCHILD: 'GRANDCHILD',
  PARENT: 'PARENT', PARENT_IN_LAW: 'PARENT_IN_LAW', OTHER_RELATIVE: 'OTHER', HELPER: 'OTHER', OTHER: 'OTHER',
};
