import type { ReferralState } from '#src/domain/referral/state.ts';
import { formatDate } from '#src/text/format.ts';
import { call } from '../../../api.ts';
import { partnerName } from '../names.ts';

/** What a mail about a letter may name: nothing of the family, which stands in the attached letter only. */
export function mailWords(letter: ReferralState, office: string) {
  return { partner: partnerName(letter.partner), number: letter.number, subject: letter.subject, code: letter.code, date: letter.answerDueOn === null ? '' : formatDate(letter.answerDueOn), office };
}

/** Opens the user's own mail program with a draft; nothing is sent, nothing attached. */
export async function openMailDraft(to: string, subject: string, body: string): Promise<void> {
  const address = /^[^\s@,?&]+@[^\s@,?&]+$/.test(to.trim()) ? to.trim() : '';
  await call('shell.openLink', { url: `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}` });
}
