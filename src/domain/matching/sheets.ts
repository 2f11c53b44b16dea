import type { FactCode, FactScalar } from './facts.ts';
import type { MatchSheet } from './family.ts';

type Answers = MatchSheet['answers'];
type Read = readonly [FactCode, FactScalar];

const FROM_LIST: readonly (readonly [question: string, fact: FactCode, values: Readonly<Record<number, FactScalar>>])[] = [
  ['301a', 'HOME', { 1: 'OWN', 2: 'RENTED', 3: 'FREE', 4: 'OFFICIAL', 5: 'OTHER' }],
  ['301b', 'OWNS_LAND', { 1: true, 2: false, 3: false, 4: true, 5: true, 6: false }],
  ['303', 'FLOOR', { 1: 'GOOD', 2: 'GOOD', 3: 'GOOD', 4: 'GOOD', 5: 'WOOD', 6: 'CEMENT', 7: 'BAMBOO', 8: 'EARTH', 9: 'OTHER' }],
  ['304', 'WALL', { 1: 'WALL', 2: 'PLASTERED', 3: 'WOOD', 4: 'BAMBOO', 5: 'WOOD', 6: 'BAMBOO', 7: 'OTHER' }],
  ['305', 'ROOF', { 1: 'CONCRETE', 2: 'TILE', 3: 'ZINC', 4: 'ASBESTOS', 5: 'WOOD', 6: 'BAMBOO', 7: 'STRAW', 8: 'OTHER' }],
  ['307a', 'LIGHT', { 1: 'METER', 2: 'NO_METER', 3: 'OTHER_POWER', 4: 'NONE' }],
  ['307b1', 'POWER', { 1: 450, 2: 900, 3: 1_300, 4: 2_200, 5: 3_500 }],
  ['309a', 'TOILET', { 1: 'OWN', 2: 'SHARED', 3: 'PUBLIC', 4: 'PUBLIC', 5: 'UNUSED', 6: 'NONE' }],
  ['410', 'PREGNANT', { 1: true, 2: false }],
  ['412', 'IN_SCHOOL', { 1: false, 2: true, 3: false }],
  ['420a', 'HAS_BUSINESS', { 1: true, 2: false }],
];

/** Programmes of question 501, a to g. */
const RECEIVED: readonly (readonly [string, string])[] = [['501a', 'SEMBAKO'], ['501b', 'PKH'], ['501c', 'BLT_DD'], ['501d', 'LISTRIK_SUBSIDI'], ['501f', 'PUPUK'], ['501g', 'LPG3KG']];
const DIFFICULTIES = ['428a', '428b', '428c', '428d', '428e', '428f', '428g', '428h', '428i'];

/** Reads the codes of Regsosek 2022.K (domain.md §2.5). `age` in whole years; null: unknown. */
export function readSheet(answers: Answers, age: number | null): Read[] {
  const listed = FROM_LIST.flatMap(([question, fact, values]): Read[] => {
    const value = values[Number(answers[question])];
    return value === undefined ? [] : [[fact, value]];
  });
  return [...listed, ...numbers(answers), ...body(answers), ...school(answers, age), ...work(answers), ...insurance(answers)];
}

/** What the family said it receives; null when it was not asked about PKH and Sembako. */
export function receivedOnSheet(answers: Answers): string[] | null {
  if (answers['501a'] === undefined || answers['501b'] === undefined) return null;
  return RECEIVED.filter(([question]) => answers[question] === 1).map(([, programme]) => programme);
}

function numbers(answers: Answers): Read[] {
  const floor = answers['302'];
  const field = answers['paddy_field'];
  return [...(typeof floor === 'number' ? [['FLOOR_AREA', floor] as const] : []), ...(typeof field === 'number' ? [['FARM_LAND', field > 1] as const] : [])];
}

function body(answers: Answers): Read[] {
  const asked = DIFFICULTIES.filter((question) => answers[question] !== undefined);
  const chronic = answers['430'];
  const eyes = answers['428a'];
  return [
    ...(asked.length === 0 ? [] : [
      ['DISABLED', asked.some((question) => Number(answers[question]) <= 2)] as const,
      ['SEVERELY_DISABLED', asked.some((question) => Number(answers[question]) === 1)] as const,
    ]),
    ...(eyes === undefined ? [] : [['SEES_BADLY', Number(eyes) <= 2] as const]),
    ...(chronic === undefined ? [] : [['CHRONICALLY_ILL', Number(chronic) > 1] as const]),
  ];
}

function school(answers: Answers, age: number | null): Read[] {
  const attends = answers['412'];
  if (attends === undefined) return [];
  const level = Number(answers['413']);
  const name = level <= 5 ? 'SD' : level <= 10 ? 'SMP' : level <= 17 ? 'SMA' : 'COLLEGE';
  return [
    ['DROPPED_OUT', attends === 3 && age !== null && age <= 21 && level < 11],
    ...(attends !== 2 ? [['SCHOOL_LEVEL', 'NONE'] as const] : Number.isFinite(level) ? [['SCHOOL_LEVEL', name] as const] : []),
  ];
}

function work(answers: Answers): Read[] {
  const credit = [answers['431c'], answers['431d']].filter((one) => one === 1 || one === 2);
  const position = ({ 4: 'EMPLOYEE', 5: 'ASN', 6: 'FARM_WORKER', 7: 'CASUAL' } as Readonly<Record<number, string>>)[Number(answers['418'])];
  return [
    ...(answers['416'] === 2 ? [['OCCUPATION', 'NONE'] as const] : position === undefined ? [] : [['OCCUPATION', position] as const]),
    ...(credit.length === 0 ? [] : [['HAS_CREDIT', credit.includes(1)] as const]),
  ];
}

/** A sum of bits: 1 PBI, 2 own, 4 employer, 8 other; 99 unknown. */
function insurance(answers: Answers): Read[] {
  const sum = answers['431a'];
  if (typeof sum !== 'number' || sum === 99) return [];
  const name = sum === 0 ? 'NONE' : (sum & 4) !== 0 ? 'EMPLOYER' : (sum & 2) !== 0 ? 'SELF' : (sum & 1) !== 0 ? 'PBI' : 'OTHER';
  return [['INSURANCE', name]];
}
