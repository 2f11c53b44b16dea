import { IconBuilding, IconClipboardList, IconDatabase, IconHelpCircle, IconHome, IconHistory, IconListDetails, IconTicket, IconUserPlus, IconUsers, type Icon } from '@tabler/icons-react';
import type { Role } from '#src/domain/access/roles.ts';
import { mayCall } from './mayCall.ts';

export type Section = 'home' | 'tickets' | 'register' | 'cases' | 'programmes' | 'users' | 'office' | 'registry' | 'accessLog' | 'help';

export interface NavigationEntry {
  readonly section: Section;
  readonly path: '/' | '/tickets' | '/register' | '/cases' | '/programmes' | '/users' | '/office' | '/registry' | '/access-log' | '/help';
  readonly icon: Icon;
}

const ENTRIES: readonly (NavigationEntry & { readonly for: (role: Role) => boolean })[] = [
  { section: 'home', path: '/', icon: IconHome, for: () => true },
  { section: 'tickets', path: '/tickets', icon: IconTicket, for: (role) => mayCall(role, 'ticket.take') },
  { section: 'register', path: '/register', icon: IconUserPlus, for: (role) => mayCall(role, 'case.register') },
  { section: 'cases', path: '/cases', icon: IconClipboardList, for: (role) => mayCall(role, 'case.queue') },
  { section: 'programmes', path: '/programmes', icon: IconListDetails, for: () => true },
  { section: 'users', path: '/users', icon: IconUsers, for: (role) => mayCall(role, 'user.list') },
  { section: 'office', path: '/office', icon: IconBuilding, for: (role) => mayCall(role, 'office.change') },
  { section: 'registry', path: '/registry', icon: IconDatabase, for: (role) => mayCall(role, 'registry.data') },
  { section: 'accessLog', path: '/access-log', icon: IconHistory, for: (role) => mayCall(role, 'access.list') },
  { section: 'help', path: '/help', icon: IconHelpCircle, for: () => true },
];

/** What a role finds in the left rail, in the order of its day. */
export function navigationFor(role: Role): readonly NavigationEntry[] {
  return ENTRIES.filter((entry) => entry.for(role));
}

/** The section that a path belongs to: for the rail's mark and for F1. */
export function sectionOf(path: string): Section {
  const found = ENTRIES.filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`)).at(-1);
  return found?.section ?? 'home';
}
