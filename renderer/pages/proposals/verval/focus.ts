/** The id of a question's field, for links in the summary. */
export const questionId = (sheet: string, variable: string): string => `q-${sheet}-${variable}`;

/** From an answered question to the next one: its chosen answer, or its first field. */
export function focusNextQuestion(from: Element): void {
  const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')];
  const at = questions.findIndex((question) => question.contains(from));
  const next = questions[at + 1];
  // The next question may only appear with this answer: it is looked for after the screen was drawn.
  requestAnimationFrame(() => {
    const now = [...document.querySelectorAll<HTMLElement>('[data-question]')];
    const target = now[at + 1] ?? next;
    if (target !== undefined) focusIn(target);
    else document.querySelector<HTMLElement>('[data-next]')?.focus();
  });
}

function focusIn(question: HTMLElement): void {
  const field = question.querySelector<HTMLElement>('input:checked') ?? question.querySelector<HTMLElement>('input:not([type=hidden]), textarea');
  field?.focus();
  // A list of answers opens below its field and needs room.
  question.scrollIntoView({ block: field?.getAttribute('role') === 'combobox' ? 'center' : 'nearest' });
}
