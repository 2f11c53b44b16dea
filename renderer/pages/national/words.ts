import type { NationalView } from '#src/contract/national.ts';
import { HOLDS_NUMBER } from '#src/contract/nationalMessages.ts';
import type { PreListState } from '#src/domain/proposal/preList.ts';
import type { ItemState, MessageState } from '#src/schema/national.ts';
import { formatMoment, formatNumber } from '#src/text/format.ts';
import { id as texts } from '#src/text/id/index.ts';
import type { Language, Translate } from '#src/text/index.ts';
import type { Tone } from '../../components/StatusBadge.tsx';

export const TONES: Readonly<Record<ItemState, Tone>> = {
  WAITING: 'waiting', BLOCKED: 'needsYou', SENDING: 'moving', TAKEN: 'moving', REFUSED: 'needsYou', REJECTED: 'needsYou', DONE: 'done', LEFT: 'plain',
};

export const MESSAGE_TONES: Readonly<Record<MessageState, Tone>> = { WAITING: 'waiting', SENT: 'done', REFUSED: 'needsYou', RECEIVED: 'plain' };

/** What keeps a text from going as a letter; undefined: nothing. */
export function letterProblem(text: string, most: number, t: Translate): string | undefined {
  if (text.trim() === '') return t('national.settings.required');
  if (HOLDS_NUMBER.test(text)) return t('national.message.holdsNumber');
  return text.trim().length > most ? t('national.message.tooLong', { most }) : undefined;
}

/** What needs a visit is amber; what is with SIKS-NG, moving. */
export const PRE_LIST_TONES: Readonly<Record<PreListState, Tone>> = { OPEN: 'needsYou', CLAIMED: 'moving', CONFIRMED: 'done', NOT_CONFIRMED: 'stopped' };

const KIB = 1_024;

/** `1,4 MB` */
export function bytesText(bytes: number, language: Language): string {
  if (bytes < KIB) return `${formatNumber(bytes, language)} B`;
  if (bytes < KIB * KIB) return `${formatNumber(bytes / KIB, language, 1)} KB`;
  return `${formatNumber(bytes / (KIB * KIB), language, 1)} MB`;
}

/** One honest sentence: what is going on with the exchange. */
export function leadText({ isSender, running, plan, credentialsKept, paused, failures, nextAt, lastError, maintenance, practice }: NationalView, t: Translate, language: Language): string {
  if (!isSender) return t('national.lead.notSender');
  if (running !== null) return t('national.lead.running');
  if (practice?.state === 'STARTING') return t('national.lead.starting');
  if (plan.url === null || !credentialsKept) return t('national.lead.notSetUp');
  if (paused) return t('national.lead.paused');
  if (lastError === 'NATIONAL_MAINTENANCE' && maintenance !== null) return t('national.lead.maintenance', { when: formatMoment(maintenance.until, language) });
  if (practice?.state === 'READY' && lastError === null && !plan.enabled) return t('national.lead.practice');
  if (!plan.enabled || nextAt === null) return t('national.lead.manual');
  return t(failures > 0 ? 'national.lead.failing' : 'national.lead.planned', { when: formatMoment(nextAt, language) });
}

type Stage = keyof typeof texts.national.stage;
type Gap = keyof typeof texts.national.gap;

/** Codes may grow: one that is not known yet is shown as it is. */
export function stageText(stage: string | null, t: Translate): string {
  if (stage === null) return '-';
  return stage in texts.national.stage ? t(`national.stage.${stage as Stage}`) : stage;
}

/** Requests of the contract in the office's words; an address that is none of them stays as it is. */
export function callText(call: string, t: Translate): string {
  return call in texts.national.call ? t(`national.call.${call as keyof typeof texts.national.call}`) : call;
}

export function letterStateText(state: string, t: Translate): string {
  return state in texts.referral.status ? t(`referral.status.${state as keyof typeof texts.referral.status}`) : state;
}

export function outcomeText(outcome: string, t: Translate): string {
  return outcome in texts.national.outcome ? t(`national.outcome.${outcome as keyof typeof texts.national.outcome}`) : outcome;
}

export function gapsText(gaps: readonly string[], t: Translate): string {
  return gaps.map((gap) => (gap in texts.national.gap ? t(`national.gap.${gap as Gap}`) : gap)).join('; ');
}
