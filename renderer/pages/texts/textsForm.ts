import { mark, namesIn, OFFICE_TEXTS, placesOf, textProblem, type Place, type TextChanges, type TextGroup, type TextName } from '#src/domain/office/texts.ts';
import { BUILT_IN_TEXTS } from '#src/text/officeTexts.ts';
import type { Translate } from '#src/text/index.ts';
import type { Problems } from '../../components/useForm.ts';

export type TextValues = Readonly<Record<TextName, string>> & { readonly note: string };

/** Every text of a paper as it counts, the office's own or the application's. */
export const textValues = (texts: TextChanges): TextValues => ({ ...BUILT_IN_TEXTS, ...texts, note: '' });

export const textsIn = (group: TextGroup, values: TextValues): TextChanges => Object.fromEntries(namesIn(group).map((name) => [name, values[name]]));

export const countChanged = (group: TextGroup, values: TextValues, saved: TextValues): number => namesIn(group).filter((name) => values[name].trim() !== saved[name].trim()).length;

export function checkTexts(group: TextGroup, values: TextValues, changed: number, t: Translate): Problems<TextValues> {
  const problems: Problems<TextValues> = {};
  for (const name of namesIn(group)) {
    const text = problemText(name, values[name], t);
    if (text !== null) problems[name] = text;
  }
  if (changed > 0 && values.note.trim() === '') problems.note = t('texts.problem.note');
  return problems;
}

/** What is wrong with one text, in words; null: nothing. */
export function problemText(textName: TextName, text: string, t: Translate): string | null {
  const problem = textProblem(textName, text);
  if (problem === null) return null;
  const name = t(`texts.name.${textName}`);
  const known = placesOf(textName).map(mark).join(', ');
  switch (problem.code) {
    case 'EMPTY':
    case 'BROKEN_PLACE': return t(`texts.problem.${problem.code}`, { name });
    case 'TOO_LONG': return t(OFFICE_TEXTS[textName].group === 'MESSAGE' ? 'texts.problem.TOO_LONG_MESSAGE' : 'texts.problem.TOO_LONG', { name, length: problem.length, longest: problem.longest });
    case 'UNKNOWN_PLACE': return t(known === '' ? 'texts.problem.UNKNOWN_PLACE_NONE' : 'texts.problem.UNKNOWN_PLACE', { name, place: problem.place, known });
    case 'NEEDED_PLACE': return t('texts.problem.NEEDED_PLACE', { name, place: mark(problem.place as Place), meaning: t(`texts.place.${problem.place as Place}`) });
    case 'NOT_SMS': return t('texts.problem.NOT_SMS', { name, signs: problem.signs });
  }
}
