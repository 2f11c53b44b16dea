import { compareSubjects, nameKey, prepareSubject, type DuplicateFinding, type DuplicateSubject, type PreparedSubject } from './duplicate.ts';

export interface DuplicatePair extends DuplicateFinding {
  readonly id1: string;
  readonly id2: string;
}

/** A group of more people has something in common that says nothing (one telephone of an office, 1 January). */
const LARGEST_GROUP = 400;
const REMEMBERED = 8_000_000;

/**
 * All pairs of a list that are taken for one person. Only people who share a number, a birth date and a word, or a name
 * and a place or year are compared, so that a list of 100,000 takes seconds.
 */
export function duplicatePairs(people: readonly DuplicateSubject[]): DuplicatePair[] {
  const prepared = people.map(prepareSubject);
  const groups = new Map<string, number[]>();
  prepared.forEach((subject, at) => {
    for (const key of new Set(groupKeys(subject))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [at]);
      else group.push(at);
    }
  });
  const compared = new Set<number>();
  const pairs = new Map<number, DuplicatePair>();
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > LARGEST_GROUP) continue;
    for (let first = 0; first < group.length; first += 1) {
      for (let second = first + 1; second < group.length; second += 1) {
        const code = (group[first] as number) * people.length + (group[second] as number);
        if (compared.has(code)) continue;
        // A Set holds 16 million at most; to compare a pair twice does no harm.
        if (compared.size >= REMEMBERED) compared.clear();
        compared.add(code);
        const [one, other] = [prepared[group[first] as number] as PreparedSubject, prepared[group[second] as number] as PreparedSubject];
        const finding = compareSubjects(one, other);
        if (finding !== null) pairs.set(code, { id1: one.id, id2: other.id, ...finding });
      }
    }
  }
  return [...pairs.values()].sort((one, other) => other.score - one.score || compare(one.id1, other.id1) || compare(one.id2, other.id2));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function groupKeys(subject: PreparedSubject): string[] {
  const { nik, kk, phone, birthDate, village, prepared } = subject;
  const keys: string[] = [];
  if (nik !== null) {
    keys.push(`nik ${nik}`);
    // A digit wrong: all others agree. Two swapped: the same digits in another order.
    for (let at = 0; at < nik.length; at += 1) keys.push(`nik ${nik.slice(0, at)}_${nik.slice(at + 1)}`);
    keys.push(`digits ${[...nik].toSorted().join('')}`);
  }
  if (phone !== null) keys.push(`phone ${phone}`);
  if (kk !== null) keys.push(`kk ${kk}`);
  const name = nameKey(prepared);
  if (village !== null) keys.push(`name ${name} in ${village}`);
  if (birthDate === null) keys.push(`name ${name}`);
  else keys.push(...birthKeys(birthDate, name, prepared.tokens.filter((token) => !token.light).map((token) => token.key), village));
  return keys;
}

/** The same day with a word or a first letter in common; day and month swapped; the name with the year or the day. */
function birthKeys(birthDate: string, name: string, words: readonly string[], village: string | null): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const days = month <= day ? `${month}-${day}` : `${day}-${month}`;
  return [
    `name ${name} ${year}`, `name ${name} ${month}-${day}`, `name ${name}`,
    ...words.flatMap((word) => [`${year} ${days} ${word}`, `${year} ${days} ${word.slice(0, 2)} ${village ?? ''}`, `${birthDate} ${word.slice(0, 3)}`]),
  ];
}
