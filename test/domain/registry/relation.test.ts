import { expect, test } from 'vitest';
import { RELATIONS as FAMILY_RELATIONS } from '#src/domain/person/relation.ts';
import { RELATIONS } from '#src/domain/registry/person.ts';
import { FAMILY_RELATION } from '#src/domain/registry/relation.ts';

test("every relation of the registry has a word of the desk's, husband and wife the same one", () => {
  for (const relation of RELATIONS) {
    const shown = FAMILY_RELATION[relation];
    if (relation === 'UNKNOWN') expect(shown).toBeNull();
    else expect(FAMILY_RELATIONS).toContain(shown);
  }
  expect([FAMILY_RELATION.HUSBAND, FAMILY_RELATION.WIFE]).toEqual(['SPOUSE', 'SPOUSE']);
});
