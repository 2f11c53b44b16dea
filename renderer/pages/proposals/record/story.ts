import type { TimelineEntry } from '#src/domain/case/state.ts';
import { PROPOSAL_EVENTS, type ProposalEventData, type ProposalEventType } from '#src/domain/proposal/events.ts';
import { formatDate } from '#src/text/format.ts';
import type { Language, Translate } from '#src/text/index.ts';
import { workLabel } from '#src/text/workLabels.ts';

export interface Sentence {
  readonly text: string;
  /** The officer's own words, or what was asked for. */
  readonly detail: string;
}

interface Teller {
  readonly who: string;
  readonly t: Translate;
  readonly language: Language;
}
type Tell<T extends ProposalEventType> = (data: ProposalEventData<T>, teller: Teller) => Sentence;

const started = (key: 'proposalStarted' | 'proposalFromRound') => (data: { kind: string; reason: string; note: string }, { who, t }: Teller): Sentence => ({
  text: t(`proposalPage.story.${key}`, { who, kind: workLabel('proposalKind', data.kind, t).toLowerCase(), reason: workLabel('proposalReason', data.reason, t).toLowerCase() }), detail: data.note,
});

const TELL: { readonly [T in ProposalEventType]: Tell<T> } = {
  proposalStarted: started('proposalStarted'),
  proposalFromRound: started('proposalFromRound'),
  proposalChanged: ({ note }, { who, t }) => ({ text: t('proposalPage.story.proposalChanged', { who }), detail: note }),
  vervalRecorded: ({ verval }, { who, t, language }) => ({ text: t('proposalPage.story.vervalRecorded', { who, date: formatDate(verval.visitedOn, language) }), detail: verval.note }),
  deliberationRecorded: ({ deliberation }, { who, t, language }) => {
    const accepted = deliberation.decisions.filter((decision) => decision.accepted).length;
    const words = { who, date: formatDate(deliberation.heldOn, language), accepted, refused: deliberation.decisions.length - accepted };
    return { text: t('proposalPage.story.deliberationRecorded', words), detail: deliberation.note };
  },
  responsibilityStated: ({ statement }, { who, t }) => ({ text: t('proposalPage.story.responsibilityStated', { who, signer: statement.signer }), detail: statement.note }),
  proposalSubmitted: ({ note }, { who, t }) => ({ text: t('proposalPage.story.proposalSubmitted', { who }), detail: note }),
  proposalChecked: ({ outcome, reason }, { who, t }) => ({ text: t(`proposalPage.story.checked${outcome}`, { who }), detail: reason }),
  proposalDecided: ({ outcome, reason }, { who, t }) => ({ text: t(`proposalPage.story.decided${outcome}`, { who }), detail: reason }),
  proposalWithdrawn: ({ reason }, { who, t }) => ({ text: t('proposalPage.story.proposalWithdrawn', { who }), detail: reason }),
  proposalProgressed: ({ stage, on, reason }, { t, language }) => ({
    text: t('proposalPage.story.proposalProgressed', { date: formatDate(on, language), stage: workLabel('proposalStatus', stage, t) }), detail: reason,
  }),
};

/** One event of a proposal as a sentence; null: not an event of a proposal. What a newer app wrote is said to be unreadable, never hidden. */
export function proposalSentence({ type, data }: Pick<TimelineEntry, 'type' | 'data'>, teller: Teller): Sentence | null {
  if (!Object.hasOwn(PROPOSAL_EVENTS, type)) return null;
  const known = type as ProposalEventType;
  const parsed = PROPOSAL_EVENTS[known].safeParse(data);
  if (!parsed.success) return { text: teller.t('proposalPage.story.unknown', { who: teller.who }), detail: '' };
  return (TELL[known] as (data: unknown, teller: Teller) => Sentence)(parsed.data, teller);
}
