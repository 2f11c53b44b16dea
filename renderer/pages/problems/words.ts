import { ROLES } from '#src/domain/access/roles.ts';
import { id } from '#src/text/id/index.ts';
import type { Translate } from '#src/text/index.ts';
import type { Section } from '../../app/navigation.ts';

/** A section by the name of its menu; one that only a newer app has keeps its code. */
export function sectionName(page: string, t: Translate): string {
  return Object.hasOwn(id.shell.nav, page) ? t(`shell.nav.${page as Section}`) : page;
}

export function roleName(role: string, t: Translate): string {
  const known = ROLES.find((one) => one === role);
  return known === undefined ? role : t(`role.name.${known}`);
}
