import { ageAt } from '../person/birth.ts';
import { FactCollector } from './collector.ts';
import type { Facts } from './facts.ts';
import type { MatchFamily, MatchPerson } from './family.ts';
import { occupationClass, schoolLevelOf } from './occupation.ts';
import { readSheet, receivedOnSheet } from './sheets.ts';
import { bodyClues, careClues, houseClues } from './story.ts';

export interface FamilyFacts {
  readonly household: Facts;
  /** By member id, the household's facts included. */
  readonly persons: ReadonlyMap<string, Facts>;
}

/** A pregnancy that was seen longer ago says nothing any more (second handbook §2.6). */
const PREGNANCY_DAYS = 280;
const MS_PER_DAY = 86_400_000;

/** Reads every fact out of what is known of the family; what nobody has said is left out and so unknown. */
export function factsOf(family: MatchFamily): FamilyFacts {
  const members = new Map(family.persons.map((person) => [person.id, personFacts(family, person)]));
  const household = householdFacts(family, members);
  return { household: household.facts, persons: new Map([...members].map(([id, facts]) => [id, new Map([...household.facts, ...facts.facts])])) };
}

const ageOf = (person: MatchPerson, day: string): number | null => (person.birthDate === null || person.birthDate > day ? null : ageAt(person.birthDate, day).years);

function personFacts(family: MatchFamily, person: MatchPerson): FactCollector {
  const facts = new FactCollector();
  const age = ageOf(person, family.day);
  for (const sheet of family.sheets.filter((one) => one.personId === person.id)) {
    for (const [fact, value] of readSheet(sheet.answers, age)) {
      const stale = fact === 'PREGNANT' && (Date.parse(family.day) - Date.parse(sheet.on)) / MS_PER_DAY > PREGNANCY_DAYS;
      if (!stale) facts.add(fact, value, sheet.source, { asOf: sheet.on });
    }
  }
  for (const { fact, value, on } of family.assessed.filter((one) => one.personId === person.id)) facts.add(fact, value, 'ASSESSMENT', { asOf: on });
  fromRecord(facts, family, person, age);
  fromAge(facts, person, age);
  fromStory(facts, family, person);
  return facts;
}

function fromRecord(facts: FactCollector, family: MatchFamily, person: MatchPerson, age: number | null): void {
  const work = occupationClass(person.occupation);
  facts.add('AGE', age, 'RECORD');
  facts.add('SEX', person.sex, 'RECORD');
  facts.add('RELATION', person.relation, 'RECORD');
  facts.add('OCCUPATION', work, 'RECORD');
  if (person.nik !== null) facts.add('HAS_NIK', true, 'RECORD');
  if (work === 'STUDENT') {
    facts.add('IN_SCHOOL', true, 'RECORD');
    facts.add('DROPPED_OUT', false, 'RECORD');
    facts.add('SCHOOL_LEVEL', schoolLevelOf(person.occupation), 'RECORD');
  } else if (work !== null && age !== null && age >= 19) {
    facts.add('IN_SCHOOL', false, 'RECORD');
    facts.add('SCHOOL_LEVEL', 'NONE', 'RECORD');
  }
  if (work === 'TRADER') facts.add('HAS_BUSINESS', true, 'RECORD');
  facts.add('LIVES_ALONE', family.persons.length === 1, 'RECORD');
  for (const { fact, value } of bodyClues(person.condition ?? '')) facts.add(fact, value, 'RECORD');
  if ((person.condition ?? '').trim() !== '' && !/^(ibu )?hamil/i.test(person.condition ?? '')) facts.add('ILL', true, 'RECORD');
  const categories = family.categories.filter((one) => one.personId === person.id).map((one) => one.category);
  facts.add('CATEGORIES', categories, 'OFFICE', { complete: family.categoriesAsked });
  const received = family.received.filter((one) => one.personId === person.id || one.personId === null).map((one) => one.programme);
  facts.add('RECEIVES', [...new Set(received)], 'OFFICE', { complete: family.receivedAsked });
  if (received.includes('PBI_JK')) facts.add('INSURANCE', 'PBI', 'REGISTER');
}

/** What follows from age and sex alone. */
function fromAge(facts: FactCollector, person: MatchPerson, age: number | null): void {
  if (person.sex === 'L' || (age !== null && (age < 10 || age > 54))) facts.add('PREGNANT', false, 'AGE');
  if (age === null) return;
  if (age < 6) {
    facts.add('IN_SCHOOL', false, 'AGE');
    facts.add('SCHOOL_LEVEL', 'NONE', 'AGE');
    facts.add('DROPPED_OUT', false, 'AGE');
    facts.add('OCCUPATION', 'NONE', 'AGE');
  } else if (facts.get('IN_SCHOOL')?.value === true && age <= 18 && facts.get('SCHOOL_LEVEL') === undefined) {
    facts.add('SCHOOL_LEVEL', age <= 12 ? 'SD' : age <= 15 ? 'SMP' : 'SMA', 'AGE');
  }
}

/** What the story says of illness and insurance is taken for those who are ill, and of a need for whom it was asked. */
function fromStory(facts: FactCollector, family: MatchFamily, person: MatchPerson): void {
  const needs = family.needs.filter((need) => need.personId === person.id);
  for (const need of needs) {
    for (const { fact, value } of [...careClues(need.note), ...bodyClues(need.note)]) facts.add(fact, value, 'NEED');
    if (need.sector === 'HEALTH') facts.add('ILL', true, 'NEED');
  }
  if (facts.get('ILL')?.value !== true) return;
  for (const { fact, value } of careClues(family.narrative)) facts.add(fact, value, 'STORY');
  if (family.kind === 'MEMBERSHIP_DEACTIVATED') facts.add('INSURANCE', 'PBI_INACTIVE', 'STORY');
}

function householdFacts(family: MatchFamily, members: ReadonlyMap<string, FactCollector>): FactCollector {
  const facts = new FactCollector();
  for (const sheet of family.sheets.filter((one) => one.personId === null)) {
    for (const [fact, value] of readSheet(sheet.answers, null)) facts.add(fact, value, sheet.source, { asOf: sheet.on });
    const received = receivedOnSheet(sheet.answers);
    if (received !== null) facts.add('FAMILY_RECEIVES', received, sheet.source, { asOf: sheet.on });
  }
  for (const { fact, value, on } of family.assessed.filter((one) => one.personId === null)) facts.add(fact, value, 'ASSESSMENT', { asOf: on });
  fromRegister(facts, family);
  facts.add('VILLAGE', family.village, 'RECORD');
  facts.add('SIZE', family.persons.length, 'RECORD');
  facts.add('FAMILY_RECEIVES', [...new Set(family.received.map((one) => one.programme))], 'OFFICE', { complete: family.receivedAsked });
  if (family.documents.includes('BUKTI_TANAH')) facts.add('OWNS_LAND', true, 'OFFICE');
  if (family.documents.includes('SPPT_PBB')) facts.add('PAYS_LAND_TAX', true, 'OFFICE');
  if (family.documents.includes('AKTA_KEMATIAN')) facts.add('SOMEBODY_DIED', true, 'OFFICE');
  for (const need of family.needs) for (const { fact, value } of houseClues(need.note)) facts.add(fact, value, 'NEED');
  for (const { fact, value } of houseClues(family.narrative)) facts.add(fact, value, 'STORY');
  countMembers(facts, [...members.values()]);
  return facts;
}

/** The family's decile is the lowest of its members'; decile 0 (not ranked) is no decile. */
function fromRegister(facts: FactCollector, family: MatchFamily): void {
  const checks = family.persons.flatMap((person) => family.checks[person.id] ?? []);
  const ranked = checks.filter((check) => check.decile !== null && check.decile > 0).sort((a, b) => (a.decile ?? 0) - (b.decile ?? 0));
  for (const check of ranked) facts.add('DECILE', check.decile, 'REGISTER', { asOf: check.dataDate });
  if (checks.some(({ answer }) => answer === 'FOUND' || answer === 'FOUND_UNRANKED')) facts.add('IN_REGISTER', true, 'REGISTER');
  else if (checks.length === family.persons.length && checks.every(({ answer }) => answer === 'NOT_FOUND')) facts.add('IN_REGISTER', false, 'REGISTER');
}

const WORKING: readonly [number, number] = [18, 59];

/** Counts over the members; a count with unknowns is only given when what is known already says enough. */
function countMembers(facts: FactCollector, members: readonly FactCollector[]): void {
  const ages = members.map((member) => member.get('AGE')?.value);
  const counted = (fits: (age: number) => boolean): number | null => {
    const sure = ages.filter((age) => typeof age === 'number' && fits(age)).length;
    return sure > 0 || ages.every((age) => age !== undefined) ? sure : null;
  };
  facts.add('CHILDREN_UNDER_7', counted((age) => age < 7), 'AGE');
  facts.add('ELDERLY', counted((age) => age >= 60), 'AGE');
  const pupils = members.filter((member) => member.get('IN_SCHOOL')?.value === true).length;
  if (pupils > 0 || members.every((member) => member.get('IN_SCHOOL') !== undefined)) facts.add('PUPILS', pupils, 'RECORD');
  facts.add('HAS_PREGNANT', anybody(members, 'PREGNANT'), 'RECORD');
  facts.add('HAS_SEVERELY_DISABLED', anybody(members, 'SEVERELY_DISABLED'), 'RECORD');
  const works = members.flatMap((member) => member.get('OCCUPATION')?.value ?? []).filter((work): work is string => typeof work === 'string');
  const unsaid = members.some((member) => {
    const age = member.get('AGE')?.value;
    return member.get('OCCUPATION') === undefined && (typeof age !== 'number' || (age >= WORKING[0] && age <= WORKING[1]));
  });
  facts.add('FAMILY_OCCUPATIONS', [...new Set(works)], 'RECORD', { complete: !unsaid });
}

function anybody(members: readonly FactCollector[], fact: 'PREGNANT' | 'SEVERELY_DISABLED'): boolean | null {
  const said = members.map((member) => member.get(fact)?.value);
  return said.includes(true) ? true : said.every((one) => one === false) ? false : null;
}
