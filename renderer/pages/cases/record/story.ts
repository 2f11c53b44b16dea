import type { CaseView } from '#src/contract/cases.ts';
import { EVENT_SCHEMAS, isEventType, type EventData, type EventType } from '#src/domain/case/events.ts';
import type { TimelineEntry } from '#src/domain/case/state.ts';
import { isFieldReportEvent } from '#src/domain/fieldReport/events.ts';
import type { Language, Translate } from '#src/text/index.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { villageText } from '#src/domain/area/area.ts';
import { id as texts } from '#src/text/id/index.ts';
import { proposalSentence, type Sentence } from '../../proposals/record/story.ts';
import { paperNames, partnerName, personName, programmeName } from '../names.ts';
import { answerText, kindText } from '../words.ts';

type Teller = { readonly [T in EventType]: (data: EventData<T>, who: string, view: CaseView, t: Translate, language: Language) => Sentence };

/** One event of the case as a sentence a citizen could be told; what a newer app wrote is said to be unreadable, never hidden. */
export function sentenceOf(entry: TimelineEntry, view: CaseView, t: Translate, language: Language = 'id'): Sentence {
  const who = view.people[entry.author] ?? t('caseRecord.story.someone');
  if (isFieldReportEvent(entry.type)) return plain(t(`visit.story.${entry.type}`, { who }), wordsOf(entry));
  if (!isEventType(entry.type)) return proposalSentence(entry, { who, t, language }) ?? { text: t('caseRecord.story.unknown', { who }), detail: '' };
  const parsed = EVENT_SCHEMAS[entry.type].safeParse(entry.data);
  if (!parsed.success) return { text: t('caseRecord.story.unknown', { who }), detail: '' };
  const tell = TELL[entry.type] as (data: unknown, who: string, view: CaseView, t: Translate, language: Language) => Sentence;
  return tell(parsed.data, who, view, t, language);
}

/** What the officer said with a step of the field report that the case began with. */
export function wordsOf({ data }: TimelineEntry): string {
  const { reason, note } = data as { readonly reason?: unknown; readonly note?: unknown };
  return typeof reason === 'string' ? reason : typeof note === 'string' ? note : '';
}

const plain = (text: string, detail = ''): Sentence => ({ text, detail });

function lineSentence(type: 'planLineAdded' | 'planLineChanged', data: EventData<'planLineAdded'>, who: string, view: CaseView, t: Translate): Sentence {
  const text = t(`caseRecord.story.${type}`, { who, programme: programmeName(data.line.programme), person: personName(view, data.line.personId, t) });
  return plain(text, data.overlapReason === null ? data.line.goal : t('caseRecord.story.overlap', { reason: data.overlapReason }));
}

function letterOf(view: CaseView, referralId: string): { readonly number: string; readonly partner: string } {
  const referral = view.state.referrals.find((candidate) => candidate.referralId === referralId);
  return { number: referral?.number ?? '', partner: partnerName(referral?.partner ?? '') };
}

const programmeOfLine = (view: CaseView, lineId: string): string => programmeName(view.state.plan.lines.find((line) => line.id === lineId)?.programme ?? '');

const TELL: Teller = {
  registered: (data, who, _view, t) => plain(t('caseRecord.story.registered', { who, applicant: data.applicantName, kind: kindText(data.kind, t).toLowerCase() })),
  reportAdded: (data, who, _view, t) => plain(data.reporter.name === '' ? t('caseRecord.story.reportAddedHidden', { who }) : t('caseRecord.story.reportAdded', { who, reporter: data.reporter.name }), data.narrative),
  emergencySeen: (data, who, _view, t) => plain(t('caseRecord.story.emergencySeen', { who }), data.note),
  consentGiven: (data, _who, _view, t) => plain(t('caseRecord.story.consentGiven', {
    means: t(`register.consent.meansOf.${data.means}`).toLowerCase(), share: data.share ? t('caseRecord.story.shared') : t('caseRecord.story.notShared'),
  })),
  consentWithdrawn: (data, who, _view, t) => plain(t('caseRecord.story.consentWithdrawn', { who }), data.reason),
  sentToReview: (data, who, _view, t) => plain(t('caseRecord.story.sentToReview', { who }), data.note),
  registryChecked: (data, who, view, t) => plain(t('caseRecord.story.registryChecked', { who, person: personName(view, data.personId, t), answer: answerText(data, t).toLowerCase() })),
  registryRechecked: (data, _who, view, t) => plain(t('caseRecord.story.registryRechecked', { quarter: data.quarter, person: personName(view, data.personId, t), answer: answerText(data, t).toLowerCase() })),
  registryChangeSeen: (data, who, _view, t) => plain(t('caseRecord.story.registryChangeSeen', { who }), data.note),
  needsMapped: (data, who, _view, t) => plain(t('caseRecord.story.needsMapped', { who, count: data.needs.length }), data.note),
  prelistProposed: (data, who, view, t) => plain(t('caseRecord.story.prelistProposed', { who, people: data.personIds.map((id) => personName(view, id, t)).join(', ') }), data.note),
  returnedToFrontOffice: (data, who, _view, t) => plain(
    t('caseRecord.story.returnedToFrontOffice', { who }),
    [withPapers(data.reason, data.missingDocuments, t), data.message === undefined ? '' : t('caseRecord.story.toldMessage', { message: data.message })].filter(Boolean).join('\n'),
  ),
  completed: (data, who, _view, t) => plain(t('caseRecord.story.completed', { who }), [paperNames(data.documents, t), data.note].filter(Boolean).join('. ')),
  sentToService: (data, who, _view, t) => plain(t('caseRecord.story.sentToService', { who }), data.note),
  planLineAdded: (data, who, view, t) => lineSentence('planLineAdded', data, who, view, t),
  planLineChanged: (data, who, view, t) => lineSentence('planLineChanged', data, who, view, t),
  planLineRemoved: (data, who, _view, t) => plain(t('caseRecord.story.planLineRemoved', { who }), data.reason),
  assessed: (data, who, _view, t, language) => plain(
    t('caseRecord.story.assessed', { who, risk: t(`assessment.riskOf.${data.risk}`).toLowerCase() }),
    [data.startedFrom === undefined ? '' : t('assessment.earlier.story', { date: formatMediumDate(data.startedFrom.on, language) }), data.note].filter(Boolean).join('\n'),
  ),
  memberLeft: (data, who, view, t) => plain(t(data.reason === 'DIED' ? 'caseRecord.story.memberDied' : 'caseRecord.story.memberMoved', { who, person: personName(view, data.personId, t) }), data.note),
  overrideAllowed: (data, who, view, t) => plain(t('caseRecord.story.overrideAllowed', { who, programme: programmeOfLine(view, data.lineId) }), data.note),
  overrideRefused: (data, who, view, t) => plain(t('caseRecord.story.overrideRefused', { who, programme: programmeOfLine(view, data.lineId) }), data.reason),
  familyAgreed: (data, _who, _view, t) => plain(t('caseRecord.story.familyAgreed', { by: data.by, version: data.version, means: t(`plan.agree.meansOf.${data.means}`).toLowerCase() })),
  planRevised: (data, who, _view, t) => plain(t('caseRecord.story.planRevised', { who }), data.reason),
  ownHelpGiven: (data, who, _view, t) => plain(t('caseRecord.story.ownHelpGiven', { who, what: data.what })),
  followUpDone: (data, who, _view, t) => plain(t(data.reached ? 'caseRecord.story.followUpDone' : 'caseRecord.story.followUpMissed', { who, means: t(`followUp.means.${data.means}`).toLowerCase() }), data.note),
  transferred: (data, who, _view, t) => plain(t('caseRecord.story.transferred', { who, from: villageText(data.from), to: villageText(data.to) }), data.reason),
  reactivationAsked: (data, who, view, t) => plain(t('caseRecord.story.reactivationAsked', { who, person: personName(view, data.personId, t) }), data.facility),
  planSubmitted: (data, who, _view, t) => plain(t('caseRecord.story.planSubmitted', { who }), data.note),
  planApproved: (data, who, _view, t) => plain(t('caseRecord.story.planApproved', { who }), data.note),
  planReturned: (data, who, _view, t) => plain(t('caseRecord.story.planReturned', { who }), data.reason),
  referralIssued: (data, who, _view, t) => plain(t(data.kind === 'RECOMMENDATION' ? 'caseRecord.story.recommendationIssued' : 'caseRecord.story.referralIssued', { who, number: data.number, partner: partnerName(data.partner) }), data.subject),
  referralSent: (data, who, view, t) => plain(t('caseRecord.story.referralSent', { who, ...letterOf(view, data.referralId), means: t(`referral.means.${data.means}`).toLowerCase() }), data.to),
  referralReminded: (data, who, view, t) => plain(t('caseRecord.story.referralReminded', { who, ...letterOf(view, data.referralId) }), data.note),
  referralEscalated: (data, who, view, t) => plain(t('caseRecord.story.referralEscalated', { who, to: data.to, ...letterOf(view, data.referralId) }), data.note),
  referralWithdrawn: (data, who, view, t) => plain(t('caseRecord.story.referralWithdrawn', { who, ...letterOf(view, data.referralId) }), data.reason),
  referralAnswered: (data, _who, view, t) => plain(t('caseRecord.story.referralAnswered', { partner: letterOf(view, data.referralId).partner, outcome: t(`referral.outcome.${data.outcome}`) }), data.note),
  serviceDelivered: (data, _who, _view, t) => plain(t('caseRecord.story.serviceDelivered', { what: data.what })),
  citizenTold: (data, who, _view, t) => plain(
    t(data.reached ? 'caseRecord.story.citizenToldReached' : 'caseRecord.story.citizenToldMissed', { who, means: t(`caseRecord.tell.meansOf.${data.means}`).toLowerCase() }), data.message,
  ),
  closed: (data, who, _view, t) => plain(t('caseRecord.story.closed', { who, result: resultText(data.result, t) }), [data.note, data.words === undefined ? '' : t('caseRecord.story.familyWords', { words: data.words })].filter(Boolean).join('\n')),
  rejected: (data, who, _view, t) => plain(t('caseRecord.story.rejected', { who, reason: rejectText(data.reasonCode, t) }), data.reason),
  cancelled: (data, who, _view, t) => plain(t('caseRecord.story.cancelled', { who }), data.reason),
  reopened: (data, who, _view, t) => plain(t('caseRecord.story.reopened', { who }), data.reason),
  attachmentAdded: (data, who, _view, t) => plain(t('caseRecord.story.attachmentAdded', { who, document: paperNames([data.document], t) })),
  attachmentRemoved: (data, who, view, t) => plain(t('caseRecord.story.attachmentRemoved', { who, document: paperOf(data.attachmentId, view, t) }), data.reason),
  attachmentRestored: (data, who, view, t) => plain(t('caseRecord.story.attachmentRestored', { who, document: paperOf(data.attachmentId, view, t) })),
  attachmentChanged: (data, who, view, t) => plain(t('caseRecord.story.attachmentChanged', { who, document: paperOf(data.attachmentId, view, t) })),
  papersErased: (data, who, _view, t) => plain(t('caseRecord.story.papersErased', { who, count: data.attachmentIds.length }), data.reason),
  ministryWaitStarted: (data, who, _view, t) => plain(t('caseRecord.story.ministryWaitStarted', { who }), data.note),
  ministryWaitEnded: (data, who, _view, t) => plain(t('caseRecord.story.ministryWaitEnded', { who }), data.note),
  noteAdded: (data, who, _view, t) => plain(t('caseRecord.story.noteAdded', { who }), data.note),
};

const paperOf = (attachmentId: string, view: CaseView, t: Translate): string =>
  paperNames(view.state.attachments.filter((attachment) => attachment.attachmentId === attachmentId).map((attachment) => attachment.document), t);

function withPapers(reason: string, papers: readonly string[], t: Translate): string {
  const names = paperNames(papers, t);
  return names === '' ? reason : `${reason}\n${t('caseRecord.story.missing', { documents: names })}`;
}

export const RESULTS = Object.keys(texts.caseRecord.close.resultOf) as (keyof typeof texts.caseRecord.close.resultOf)[];
export const REJECT_CODES = Object.keys(texts.caseRecord.reject.codeOf) as (keyof typeof texts.caseRecord.reject.codeOf)[];

export function resultText(code: string, t: Translate): string {
  const known = RESULTS.find((candidate) => candidate === code);
  return (known === undefined ? code : t(`caseRecord.close.resultOf.${known}`)).toLowerCase();
}

function rejectText(code: string, t: Translate): string {
  const known = REJECT_CODES.find((candidate) => candidate === code);
  return (known === undefined ? code : t(`caseRecord.reject.codeOf.${known}`)).toLowerCase();
}
