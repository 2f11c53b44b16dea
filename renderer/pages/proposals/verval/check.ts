import type { ProposalView } from '#src/contract/proposals.ts';
import { DTSEN, REGSOSEK, variableKey } from '#src/domain/proposal/verval/instruments.ts';
import { vervalProblems, type VervalProblem } from '#src/domain/proposal/verval/validate.ts';
import type { Variable } from '#src/domain/proposal/verval/variables.ts';
import type { Translate } from '#src/text/index.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { CRITERIA, GATE } from '#src/domain/proposal/criteria.ts';
import { coordinatesOf, FAMILY, toVerval, type VervalDraft } from './draft.ts';
import { questionId } from './focus.ts';
import { sectionOf, type Section } from './sections.ts';

/** One thing that is wrong or still missing, with the place where it is put right. */
export interface Finding {
  readonly section: Section;
  readonly fieldId: string;
  /** For the summary: who, which question, what. */
  readonly text: string;
  /** Beside the field itself. */
  readonly error: string;
  /** Missing only: the form can be saved all the same, and completed later. */
  readonly missing: boolean;
}

export function variableOf(of: Variable['of'], code: string): Variable | undefined {
  return [...REGSOSEK.variables, ...DTSEN.variables].find((variable) => variable.of === of && variable.code === code);
}

/** Everything that is wrong with the form, in its order; what is only missing is said to be so. */
export function findingsOf(draft: VervalDraft, view: ProposalView, today: string, t: Translate): Finding[] {
  const { subjects } = view.state.start;
  const form = toVerval(draft, view, today);
  const answers = vervalProblems(form, subjects, today).flatMap((problem) => findingOf(problem, view, t));
  const visit: Finding[] = [
    ...(draft.visitedOn === null ? [at('VISIT', 'visited-on', t('vervalForm.problem.visitedOn'))] : []),
    ...(draft.visitor.trim() === '' ? [at('VISIT', 'visitor', t('vervalForm.problem.visitor'))] : []),
    ...(coordinatesOf(draft.coordinates) === undefined ? [at('VISIT', 'coordinates', t('vervalForm.problem.coordinates'))] : []),
  ];
  const open = CRITERIA.filter((criterion) => draft.criteria[criterion] == null && (criterion === GATE || draft.criteria[GATE] !== true));
  const criteria = open.map((criterion): Finding => ({ section: 'CRITERIA', fieldId: `criterion-${criterion}`, text: `${workLabel('criterion', criterion, t)}: ${t('vervalForm.notAnswered')}`, error: '', missing: true }));
  return [...visit, ...answers, ...criteria];
}

const at = (section: Section, fieldId: string, text: string): Finding => ({ section, fieldId, text, error: text, missing: false });

function findingOf({ subject, variable: code, code: what, with: other }: VervalProblem, view: ProposalView, t: Translate): Finding[] {
  if (what === 'VISIT_IN_FUTURE') return [at('VISIT', 'visited-on', workLabel('vervalProblem', what, t))];
  // A whole sheet that is missing: every question of it is told by itself once it is there.
  if (code === null) return [];
  const of = subject === null ? 'HOUSEHOLD' : 'PERSON';
  const variable = variableOf(of, code);
  const who = subject === null ? '' : `${view.state.start.subjects.find((one) => one.id === subject)?.name ?? ''}: `;
  const label = variable === undefined ? code : workLabel('vervalVariable', variableKey(variable), t);
  const error = problemText(what, variable, of, other, t);
  return [{ section: sectionOf(subject, code), fieldId: questionId(subject ?? FAMILY, code), text: `${who}${label}. ${error}`, error, missing: what === 'MISSING' }];
}

function problemText(what: VervalProblem['code'], variable: Variable | undefined, of: Variable['of'], other: string | undefined, t: Translate): string {
  if (what === 'CODE_UNKNOWN' && variable?.range.kind === 'NUMBER') return t('vervalForm.problem.number', { min: variable.range.min, max: variable.range.max });
  const against = other === undefined ? undefined : variableOf(of, other);
  if (what === 'CONTRADICTS' && against !== undefined) return t('vervalForm.problem.contradicts', { other: workLabel('vervalVariable', variableKey(against), t) });
  return workLabel('vervalProblem', what, t);
}

/** A code as its answer: `8  Tanah`; a sum of bits as all of its answers. */
export function answerText(sheet: string, code: string, value: number | string | undefined, t: Translate): string {
  const variable = variableOf(sheet === FAMILY ? 'HOUSEHOLD' : 'PERSON', code);
  if (value === undefined) return t('vervalForm.noAnswer');
  if (variable === undefined || typeof value === 'string' || variable.range.kind === 'NUMBER' || variable.range.kind === 'TEXT') return String(value);
  const { list } = variable.range;
  const codes = variable.range.kind === 'BITS' && !variable.range.alone.includes(value) ? variable.range.bits.filter((bit) => (value & bit) !== 0) : [value];
  return codes.map((one) => workLabel('vervalCode', `${list}.${one}`, t)).join(', ');
}

