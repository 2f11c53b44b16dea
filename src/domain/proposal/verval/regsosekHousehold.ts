import { coded, counted, upTo, type Variable } from './variables.ts';

const code = coded('HOUSEHOLD');
const count = counted('HOUSEHOLD');
const YES_NO = [1, 2] as const;
const yesNo = (name: string): Variable => code(name, 'YES_NO', YES_NO);

/** Programmes received, each with the month and year of the last time. */
export const PROGRAMME_VARIABLES = ['501a', '501b', '501c', '501d', '501e', '501f', '501g'] as const;
export const ASSET_VARIABLES = [
  '502a', '502b', '502c', '502d', '502e', '502f', '502g', '502h', '502i', '502j', '502k', '502l', '502m', '502n', '503a', '503b',
] as const;

/** Family and housing of Regsosek 2022.K (domain handbook §2.5; codes confirmed there). */
export const REGSOSEK_HOUSEHOLD: readonly Variable[] = [
  code('115', 'FAMILY_STATUS', upTo(2, 0)),
  code('205', 'SURVEY_RESULT', upTo(5)),
  code('301a', 'BUILDING', upTo(5), true),
  code('301b', 'LAND_PROOF', upTo(6)),
  count('302', 1, 9_999, true),
  code('303', 'FLOOR', upTo(9), true),
  code('304', 'WALL', upTo(7), true),
  code('305', 'ROOF', upTo(8), true),
  code('306a', 'WATER', upTo(11), true),
  code('306b', 'WATER_DISTANCE', upTo(3), true),
  code('307a', 'LIGHT', upTo(4), true),
  code('307b1', 'POWER', upTo(5), true),
  code('307b2', 'POWER', upTo(5)),
  code('307b3', 'POWER', upTo(5)),
  code('308', 'FUEL', upTo(12), true),
  code('309a', 'TOILET', upTo(6), true),
  code('309b', 'TOILET_KIND', upTo(4), true),
  code('310', 'SEWAGE', upTo(6), true),
  ...PROGRAMME_VARIABLES.flatMap((name) => [yesNo(name), count(`${name}_month`, 1, 12), count(`${name}_year`, 2015, 2100)]),
  ...ASSET_VARIABLES.map(yesNo),
  ...['504a', '504b', '504c', '504d', '504e'].map((name) => count(name, 0, 9_999)),
  code('505', 'INTERNET', upTo(3, 0)),
  code('506', 'ACCOUNT', upTo(4)),
];
