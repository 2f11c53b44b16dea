import type { Migration } from './migration.ts';
import { log } from './0010_log.ts';
import { people } from './0020_people.ts';
import { office } from './0030_office.ts';
import { cases } from './0040_cases.ts';
import { registryChanges } from './0050_registry_changes.ts';
import { personLink } from './0060_person_link.ts';
import { work } from './0070_work.ts';
import { desk } from './0090_desk.ts';
import { protection } from './0100_protection.ts';
import { pcSetting } from './0110_pc_setting.ts';
import { home } from './0120_home.ts';
import { catalogue } from './0130_catalogue.ts';
import { capacity } from './0131_capacity.ts';
import { referrals } from './0140_referrals.ts';
import { followUp } from './0141_follow_up.ts';
import { national } from './0150_national.ts';
import { urgentFirst } from './0160_urgent_first.ts';
import { nationalLetters } from './0210_national_letters.ts';
import { problems } from './0211_problems.ts';
import { nationalLists } from './0220_national_lists.ts';
import { casePage } from './0240_case_page.ts';
import { letterKind } from './0250_letter_kind.ts';
import { preLists } from './0260_pre_lists.ts';

export type { Migration } from './migration.ts';

/** The chain, in order. A bundle has no folder to read at run time, so the list is written out. */
export const MIGRATIONS: readonly Migration[] = [log, people, office, cases, registryChanges, personLink, work, desk, protection, pcSetting, home, catalogue, capacity, referrals, followUp, national, urgentFirst, nationalLetters, problems, nationalLists, casePage, letterKind, preLists];
