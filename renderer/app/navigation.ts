import { IconArrowsExchange, IconCopyCheck, IconBuilding, IconCalendarOff, IconClockCog, IconFileText, IconClipboardList, IconDatabase, IconHeartPlus, IconMessageQuestion, IconFileUpload, IconHelpCircle, IconHome, IconHistory, IconHomeHeart, IconHomeSearch, IconListCheck, IconListDetails, IconMail, IconMessageReport, IconMailOpened, IconRefresh, IconShieldLock, IconTicket, IconUserPlus, IconUsers, type Icon } from '@tabler/icons-react';
import type { Role } from '#src/domain/access/roles.ts';
import { mayCall } from './mayCall.ts';

interface Entry {
  readonly section: string;
  readonly path: string;
  readonly icon: Icon;
  readonly for: (role: Role) => boolean;
}

/** Who sees a case as the village's Puskesos does, in five stages. */
export function seesStages(role: Role): boolean {
  return role === 'FACILITATOR' || role === 'PUSKESOS_COORDINATOR';
}

const ENTRIES = [
  { section: 'home', path: '/', icon: IconHome, for: (_role: Role) => true },
  { section: 'tickets', path: '/tickets', icon: IconTicket, for: (role: Role) => mayCall(role, 'ticket.take') },
  { section: 'register', path: '/register', icon: IconUserPlus, for: (role: Role) => mayCall(role, 'case.register') },
  { section: 'cases', path: '/cases', icon: IconClipboardList, for: (role: Role) => mayCall(role, 'case.queue') },
  { section: 'status', path: '/status', icon: IconMessageQuestion, for: (role: Role) => role === 'FRONT_OFFICE' || role === 'FACILITATOR' || role === 'PUSKESOS_COORDINATOR' },
  { section: 'reactivation', path: '/reactivation', icon: IconHeartPlus, for: (role: Role) => mayCall(role, 'reactivation.waiting') },
  { section: 'letters', path: '/letters', icon: IconMail, for: (role: Role) => mayCall(role, 'referral.queue') },
  { section: 'answers', path: '/answers', icon: IconMailOpened, for: (role: Role) => mayCall(role, 'referral.answer') },
  { section: 'visits', path: '/visits', icon: IconHomeSearch, for: (role: Role) => mayCall(role, 'fieldReport.list') },
  { section: 'proposals', path: '/proposals', icon: IconFileUpload, for: (role: Role) => mayCall(role, 'proposal.list') },
  { section: 'puskesos', path: '/puskesos', icon: IconHomeHeart, for: seesStages },
  { section: 'rounds', path: '/rounds', icon: IconRefresh, for: (role: Role) => mayCall(role, 'round.list') },
  { section: 'preList', path: '/pre-list', icon: IconListCheck, for: (role: Role) => mayCall(role, 'preList.list') },
  { section: 'programmes', path: '/programmes', icon: IconListDetails, for: (_role: Role) => true },
  { section: 'users', path: '/users', icon: IconUsers, for: (role: Role) => mayCall(role, 'user.list') },
  { section: 'office', path: '/office', icon: IconBuilding, for: (role: Role) => mayCall(role, 'office.change') },
  { section: 'registry', path: '/registry', icon: IconDatabase, for: (role: Role) => mayCall(role, 'registry.data') },
  { section: 'national', path: '/national', icon: IconArrowsExchange, for: (role: Role) => mayCall(role, 'national.view') },
  { section: 'doubleHelp', path: '/double-help', icon: IconCopyCheck, for: (role: Role) => mayCall(role, 'national.findings') },
  { section: 'holidays', path: '/holidays', icon: IconCalendarOff, for: (role: Role) => mayCall(role, 'holidays.set') },
  { section: 'terms', path: '/terms', icon: IconClockCog, for: (role: Role) => mayCall(role, 'terms.change') },
  { section: 'texts', path: '/texts', icon: IconFileText, for: (role: Role) => mayCall(role, 'texts.change') },
  { section: 'problems', path: '/problems', icon: IconMessageReport, for: (role: Role) => mayCall(role, 'problem.list') },
  { section: 'accessTable', path: '/access-table', icon: IconShieldLock, for: (role: Role) => mayCall(role, 'access.table') },
  { section: 'accessLog', path: '/access-log', icon: IconHistory, for: (role: Role) => mayCall(role, 'access.list') },
  { section: 'help', path: '/help', icon: IconHelpCircle, for: (_role: Role) => true },
] as const satisfies readonly Entry[];

export type Section = (typeof ENTRIES)[number]['section'];

export interface NavigationEntry {
  readonly section: Section;
  readonly path: (typeof ENTRIES)[number]['path'];
  readonly icon: Icon;
}

/** What a role finds in the left rail, in the order of its day. */
export function navigationFor(role: Role): readonly NavigationEntry[] {
  return ENTRIES.filter((entry) => entry.for(role));
}

/** The section that a path belongs to: for the rail's mark and for F1. */
export function sectionOf(path: string): Section {
  const found = ENTRIES.filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`)).at(-1);
  return found?.section ?? 'home';
}
