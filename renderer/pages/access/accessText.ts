import type { AccessLogRow } from '#src/contract/office.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import type { Translate } from '#src/text/index.ts';

const ACTIONS = ['LOGIN', 'LOGIN_FAILED', 'READ', 'SEARCH', 'EXPORT', 'WRITE'] as const;
const SUBJECTS = ['user', 'case', 'proposal', 'fieldReport', 'round', 'holiday', 'household', 'person', 'registry', 'file', 'office', 'catalogue', 'national', 'problem'] as const;

/** Words for the log's codes; one that is not known yet reads "other". */
export function actionText(t: Translate, action: string): string {
  return t(`access.action.${ACTIONS.find((known) => known === action) ?? 'other'}`);
}

export function subjectText(t: Translate, subject: string): string {
  return t(`access.subject.${SUBJECTS.find((known) => known === subject) ?? 'other'}`);
}

/** Two entries are nobody's: what set-up wrote, and log-ins under a name that does not exist. */
export function personText(t: Translate, name: string): string {
  if (name === 'setup') return t('access.setup');
  return name === 'unknown' ? t('access.unknown') : name;
}

/** Texts: `access.note.receipt`. */
const NOTES: Readonly<Partial<Record<string, 'receipt' | 'letter' | 'message' | 'minutes' | 'preview' | 'answer' | 'plan' | 'assessment' | 'candidates' | 'facts' | 'ruleTrial' | 'refused'>>> = {
  receipt: 'receipt', letter: 'letter', message: 'message', minutes: 'minutes', preview: 'preview', answer: 'answer', plan: 'plan', assessment: 'assessment', candidates: 'candidates', facts: 'facts',
  'rule.try': 'ruleTrial', 'refused: protected': 'refused',
};

/** Notes of the log are short codes, counts or file names; what only programmers read is left out. */
export function noteText(t: Translate, { action, note }: Pick<AccessLogRow, 'action' | 'note'>): string | null {
  if (note === null || action === 'WRITE') return null;
  const known = NOTES[note];
  if (known !== undefined) return t(`access.note.${known}`);
  const families = /^(?:families|preList) (\d+)$/.exec(note)?.[1];
  if (families !== undefined) return t('access.note.families', { count: Number(families) });
  const paper = /^attachment ([A-Z0-9_]+)$/.exec(note)?.[1];
  if (paper !== undefined && isDocumentCode(paper)) return t('access.note.attachment', { document: t(`documentCode.${paper}`) });
  const count = /(\d+)$/.exec(note);
  return action === 'SEARCH' && count !== null ? t('access.note.found', { count: Number(count[1]) }) : note;
}
