import type { Sheet } from './form.ts';
import { DIFFICULTY_VARIABLES } from './regsosekPerson.ts';
import type { Variable } from './variables.ts';

type Answers = Sheet['answers'];

const ELDERLY = 60;
const WELLS_AND_SPRINGS: readonly unknown[] = [4, 5, 6, 7, 8];

/**
 * Whether a question of the base instrument is put at all; an answer that would open it but is missing leaves it open.
 *
 * @param age in whole years on the day of the visit; null: unknown
 */
export function isAsked(of: Variable['of'], name: string, answers: Answers, age: number | null): boolean {
  return of === 'HOUSEHOLD' ? askedOfHousehold(name, answers) : askedOfPerson(name, answers, age);
}

function askedOfHousehold(name: string, answers: Answers): boolean {
  switch (name) {
    case '306b':
      return WELLS_AND_SPRINGS.includes(answers['306a']);
    case '307b1':
    case '307b2':
    case '307b3':
      return answers['307a'] === 1;
    case '309b':
      return ![undefined, 5, 6].includes(answers['309a'] as number | undefined);
    default: {
      const [programme, detail] = name.split('_');
      return detail === undefined || answers[programme ?? ''] === 1;
    }
  }
}

function askedOfPerson(name: string, answers: Answers, age: number | null): boolean {
  switch (name) {
    case '410':
      return answers['405'] === 2 && (age === null || (age >= 10 && age <= 54)) && answers['408'] !== 1;
    case '413':
    case '414':
      return answers['412'] !== 1;
    case '416_hours':
    case '417':
    case '418':
      return answers['416'] === 1;
    case '420b':
    case '421':
    case '422':
    case '423':
    case '424':
    case '425':
    case '426':
      return answers['420a'] === 1;
    case '427':
      return age === null || age < 5;
    case '429':
      return (age !== null && age >= ELDERLY) || DIFFICULTY_VARIABLES.some((difficulty) => answers[difficulty] === 1 || answers[difficulty] === 2);
    default:
      return true;
  }
}
