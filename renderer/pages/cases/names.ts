import type { CaseView } from '#src/contract/cases.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { SECTORS, type Sector } from '#src/domain/case/kinds.ts';
import type { Need } from '#src/domain/case/need.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import type { Partner, Programme } from '#src/domain/programme/programme.ts';
import { partnerIn, programmeIn } from '#src/domain/programme/catalogue.ts';
import { parseHlc } from '#src/sync/hlc.ts';
import type { Translate } from '#src/text/index.ts';
import { catalogueNow } from '../../app/catalogue.ts';

export const programmeOf = (code: string): Programme | undefined => programmeIn(catalogueNow(), code);
export const programmeName = (code: string): string => programmeOf(code)?.name ?? code;
export const partnerOf = (code: string): Partner | undefined => partnerIn(catalogueNow(), code);
export const partnerName = (code: string): string => partnerOf(code)?.name ?? code;

export const isSector = (code: string): code is Sector => (SECTORS as readonly string[]).includes(code);

/** A member's name; null is the whole family. */
export function personName(view: CaseView, personId: string | null, t: Translate): string {
  if (personId === null) return t('caseRecord.wholeFamily');
  return view.household.members.find((member) => member.id === personId)?.name ?? t('caseRecord.story.removedPerson');
}

/** What a plan line gives, and to whom. */
export const lineName = (view: CaseView, line: PlanLine, t: Translate): string => `${programmeName(line.programme)} (${personName(view, line.personId, t)})`;

export const paperNames = (codes: readonly string[], t: Translate): string => codes.filter(isDocumentCode).map((code) => t(`documentCode.${code}`)).join(', ');

export function needName(need: Need, t: Translate): string {
  const sector = isSector(need.sector) ? t(`case.sector.${need.sector}`) : need.sector;
  return need.note === '' ? sector : `${sector}: ${need.note}`;
}

/** UTC milliseconds of an event; 0 when it has none. */
export const timeOf = (hlc: string | null): number => (hlc === null ? 0 : parseHlc(hlc).time);

/** The name of whoever did something; what the application did by itself is said so. */
export const whoIs = (view: CaseView, userId: string, t: Translate): string => (userId === 'system' ? t('caseRecord.story.system') : view.people[userId] ?? t('caseRecord.story.someone'));
