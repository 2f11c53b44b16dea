import { flushSync } from 'react-dom';

/** The id of a question's field, for links in the summary. */
export const questionId = (sheet: string, variable: string): string => `q-${sheet}-${variable}`;

/** Takes an answer over and goes on to the next question: at once, so that the next key, however quick, is the next answer. */
export function answerAndGoOn(from: Element, answer: () => void): void {
  // The answer may open or close questions: they are looked for after the screen was drawn.
  flushSync(answer);
  const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')];
  const next = questions[questions.findIndex((question) => question.contains(from)) + 1];
  if (next === undefined) document.querySelector<HTMLElement>('[data-next]')?.focus();
  else focusIn(next);
}

function focusIn(question: HTMLElement): void {
  const field = question.querySelector<HTMLElement>('input:checked') ?? question.querySelector<HTMLElement>('input:not([type=hidden]), textarea');
  field?.focus();
  // A list of answers opens below its field and needs room.
  question.scrollIntoView({ block: field?.getAttribute('role') === 'combobox' ? 'center' : 'nearest' });
}
