import type { person as idPerson } from '../id/person.ts';

export const person: typeof idPerson = {
  relation: {
    HEAD: 'Head of family', SPOUSE: 'Wife or husband', CHILD: 'Child', CHILD_IN_LAW: 'Child-in-law', GRANDCHILD: 'Grandchild',
    PARENT: 'Parent', PARENT_IN_LAW: 'Parent-in-law', OTHER: 'Other',
  },
  sex: { L: 'Male', P: 'Female' },
  nikProblem: {
    LENGTH: 'A NIK has exactly 16 digits.',
    NOT_DIGITS: 'A NIK holds digits only. Check the letter O against the digit 0.',
    ALL_EQUAL: 'This is no NIK: all its digits are equal.',
    SERIAL_ZERO: 'The last four digits of a NIK are never 0000.',
  },
  nikWarning: {
    REGION_UNKNOWN: 'The province code in the NIK is unknown. Check the identity card; you may go on.',
    DATE_IMPOSSIBLE: 'The birth date in the NIK is not in the calendar. Check the identity card; you may go on.',
  },
  nikMismatch: {
    BIRTH_DATE_DIFFERS: 'The birth date differs from the NIK. This happens; follow the identity card.',
    SEX_DIFFERS: 'The sex differs from the NIK. Check the identity card.',
  },
  familyCardProblem: {
    LENGTH: 'A family-card number has exactly 16 digits.',
    NOT_DIGITS: 'A family-card number holds digits only. Check the letter O against the digit 0.',
    ALL_EQUAL: 'This is no family-card number: all its digits are equal.',
    SERIAL_ZERO: 'The last four digits of a family-card number are never 0000.',
    EQUALS_NIK: "This number is the NIK of a family member. The card's number stands at its top.",
  },
  familyCardWarning: {
    REGION_UNKNOWN: 'The province code in the card number is unknown. Check the card; you may go on.',
    DATE_IMPOSSIBLE: 'The date in the card number is not in the calendar. Check the card; you may go on.',
    LOOKS_LIKE_NIK: "This looks like a NIK. The card's number stands at its top.",
  },
  nameProblem: {
    EMPTY: 'Enter the name as on the identity card or family card.',
    TOO_LONG: 'A name has 100 letters at most.',
    SIGNS: 'A name holds letters, spaces, dots, commas, apostrophes and hyphens only.',
    NO_LETTER: 'A name needs a letter.',
  },
  nameWarning: { ONE_LETTER: 'The name has one letter only. Check the identity card; you may go on.' },
  dateProblem: {
    EMPTY: 'Enter the birth date.',
    SHAPE: 'Write the date like 24-11-1990 or 24 November 1990.',
    IMPOSSIBLE: 'This date is not in the calendar.',
    FUTURE: 'This date is still to come.',
    TOO_OLD: 'This date is more than 130 years ago. Check the year.',
  },
  phoneProblem: {
    EMPTY: 'Enter the telephone number.',
    SIGNS: 'A telephone number holds digits only, for example 0812 3456 7890.',
    LENGTH: 'The telephone number is too short or too long. Check it again.',
    PREFIX: 'Begin the telephone number with 0 or +62.',
  },
};
