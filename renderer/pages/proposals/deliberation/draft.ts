import type { Deliberation } from '#src/domain/proposal/deliberation.ts';
import type { Translate } from '#src/text/index.ts';
import type { FormProblem } from '../../../components/fields.tsx';
import { headOfVillage } from '../village.ts';

export interface DecisionDraft {
  readonly accepted: boolean | null;
  readonly reason: string;
}

/** The form of a deliberation as it is kept while somebody types. */
export interface DeliberationDraft {
  /** The event on the screen when the form was opened. */
  readonly basis: string | null;
  readonly heldOn: string | null;
  readonly startsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly chairPost: string;
  readonly secretary: string;
  /** One to a line: `Nama, jabatan`; a table pasted from a spreadsheet has a tab instead of the comma. */
  readonly participants: string;
  readonly decisions: Readonly<Record<string, DecisionDraft>>;
  readonly minutesNumber: string;
  readonly note: string;
}

/** Who or what is decided on: of a proposal its people, of a round its entries. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** What is decided on, below the name. */
  readonly about?: string;
}

/** The form of a deliberation that was held already, or an empty one. */
export function draftOf(held: Deliberation | null, village: string, basis: string | null, t: Translate): DeliberationDraft {
  return {
    basis, heldOn: held?.heldOn ?? null, startsAt: held?.startsAt ?? '', place: held?.place ?? '', chair: held?.chair ?? '',
    chairPost: held?.chairPost ?? headOfVillage(village, t), secretary: held?.secretary ?? '',
    participants: (held?.participants ?? []).map(({ name, post }) => (post === '' ? name : `${name}, ${post}`)).join('\n'),
    decisions: Object.fromEntries((held?.decisions ?? []).map(({ subject, accepted, reason }) => [subject, { accepted, reason }])),
    minutesNumber: held?.minutesNumber ?? '', note: held?.note ?? '',
  };
}

export const UNDECIDED: DecisionDraft = { accepted: null, reason: '' };

/** `Contoh BPD, Ketua BPD` per line; empty lines and the numbers of a pasted list are left out. */
export function participantsOf(text: string): Deliberation['participants'] {
  return text.split('\n').flatMap((line) => {
    const [name, ...post] = line.replace(/^\s*\d+[.)]?\s+/, '').split(/[\t,;]/).map((part) => part.trim()).filter((part) => part !== '');
    return name === undefined ? [] : [{ name: name.slice(0, 200), post: post.join(', ').slice(0, 200) }];
  });
}

/** `9.30`, `0930`, `09:30` as people type it; null: empty; undefined: not understood. */
export function timeOf(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const [, hour, minute] = /^(\d{1,2})[.: ]?(\d{2})?$/.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}

export function problemsOf(draft: DeliberationDraft, subjects: readonly Subject[], today: string, t: Translate): FormProblem[] {
  const undecided = subjects.flatMap(({ id, name }): FormProblem[] => {
    const { accepted, reason } = draft.decisions[id] ?? UNDECIDED;
    if (accepted === null) return [{ fieldId: `decision-${id}`, text: t('deliberation.problem.decision', { name }) }];
    return !accepted && reason.trim() === '' ? [{ fieldId: `why-${id}`, text: t('deliberation.problem.why', { name }) }] : [];
  });
  return [
    ...(draft.heldOn === null ? [{ fieldId: 'held-on', text: t('deliberation.problem.heldOn') }] : draft.heldOn > today ? [{ fieldId: 'held-on', text: t('proposalPage.panel.dateInFuture') }] : []),
    ...(timeOf(draft.startsAt) === undefined ? [{ fieldId: 'starts-at', text: t('deliberation.problem.startsAt') }] : []),
    ...(draft.place.trim() === '' ? [{ fieldId: 'place', text: t('deliberation.problem.place') }] : []),
    ...(draft.chair.trim() === '' ? [{ fieldId: 'chair', text: t('deliberation.problem.chair') }] : []),
    ...(participantsOf(draft.participants).length === 0 ? [{ fieldId: 'participants', text: t('deliberation.problem.participants') }] : []),
    ...undecided,
  ];
}

/** What goes to the data process once nothing is wrong any more. */
export function toDeliberation(draft: DeliberationDraft, subjects: readonly Subject[]): Deliberation {
  return {
    heldOn: draft.heldOn ?? '', startsAt: timeOf(draft.startsAt) ?? null, place: draft.place.trim(), chair: draft.chair.trim(), chairPost: draft.chairPost.trim(),
    secretary: draft.secretary.trim() || null, participants: participantsOf(draft.participants).slice(0, 200),
    decisions: subjects.map(({ id }) => {
      const { accepted, reason } = draft.decisions[id] ?? UNDECIDED;
      return { subject: id, accepted: accepted === true, reason: accepted === true ? '' : reason.trim() };
    }),
    minutesNumber: draft.minutesNumber.trim() || null, note: draft.note.trim(),
  };
}
