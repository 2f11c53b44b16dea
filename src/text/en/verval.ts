import type { verval as indonesian } from '../id/verval.ts';
import { vervalList } from './vervalList.ts';

const variable: Record<string, string> = {
  H115: 'Family status', H205: 'Result of the survey', H301a: 'Ownership of the building', H301b: 'Proof of land ownership', H302: 'Floor area (m²)',
  H303: 'Largest part of the floor', H304: 'Largest part of the walls', H305: 'Largest part of the roof', H306a: 'Main source of drinking water',
  H306b: 'Distance from the water to the cesspit', H307a: 'Main source of light', H307b1: 'Power of the first meter', H307b2: 'Power of the second meter',
  H307b3: 'Power of the third meter', H308: 'Main fuel for cooking', H309a: 'Toilet', H309b: 'Kind of toilet', H310: 'Where sewage goes',
  H501a: 'Receives BPNT or Sembako', H501a_month: 'Last month of BPNT', H501a_year: 'Last year of BPNT',
  H501b: 'Receives PKH', H501b_month: 'Last month of PKH', H501b_year: 'Last year of PKH',
  H501c: 'Receives village-fund cash aid', H501c_month: 'Last month of village-fund aid', H501c_year: 'Last year of village-fund aid',
  H501d: 'Receives electricity subsidy', H501d_month: 'Last month of electricity subsidy', H501d_year: 'Last year of electricity subsidy',
  H501e: 'Receives aid of the regency', H501e_month: 'Last month of regency aid', H501e_year: 'Last year of regency aid',
  H501f: 'Receives fertiliser subsidy', H501f_month: 'Last month of fertiliser subsidy', H501f_year: 'Last year of fertiliser subsidy',
  H501g: 'Receives LPG subsidy', H501g_month: 'Last month of LPG subsidy', H501g_year: 'Last year of LPG subsidy',
  H502a: 'Gas cylinder of 5.5 kg or more', H502b: 'Refrigerator', H502c: 'Air conditioner', H502d: 'Water heater', H502e: 'Landline phone', H502f: 'Flat television of 30 inches or more',
  H502g: 'Gold of 10 grams or more', H502h: 'Computer, laptop or tablet', H502i: 'Motorcycle', H502j: 'Bicycle', H502k: 'Car', H502l: 'Boat',
  H502m: 'Ship or motor boat', H502n: 'Smartphone', H503a: 'Other land', H503b: 'House elsewhere',
  H504a: 'Number of cows', H504b: 'Number of buffaloes', H504c: 'Number of horses', H504d: 'Number of pigs', H504e: 'Number of goats or sheep',
  H505: 'Main internet access', H506: 'Active account or digital wallet',
  Hpower_customer: 'Electricity customer number', Hpower_meter: 'Electricity meter number', Hpaddy_field: 'Area of paddy fields', Hgarden: 'Area of gardens',
  P404: 'Presence', P405: 'Sex', P408: 'Marital status', P409: 'Relation to the head of family', P410: 'Pregnant', P411: 'Identity papers',
  P412: 'School attendance', P413: 'Highest school', P414: 'Highest class', P415: 'Highest diploma', P416: 'Worked last week',
  P416_hours: 'Working hours a week', P417: 'Industry of the main job', P418: 'Position in the main job', P419: 'Tax number', P420a: 'Has an own business',
  P420b: 'Number of businesses', P421: 'Industry of the own business', P422: 'Paid workers', P423: 'Unpaid workers', P424: 'Business permit',
  P425: 'Turnover a month', P426: 'Business uses the internet', P427: 'Nutrition of the toddler', P428a: 'Difficulty seeing', P428b: 'Difficulty hearing',
  P428c: 'Difficulty walking or climbing stairs', P428d: 'Difficulty moving hands or fingers', P428e: 'Difficulty learning (intellectual)',
  P428f: 'Difficulty controlling behaviour or emotions', P428g: 'Difficulty speaking or communicating', P428h: 'Difficulty with self-care',
  P428i: 'Difficulty remembering or concentrating', P428j: 'Feels sad or depressed', P429: 'Carer or nurse', P430: 'Chronic illness',
  P431a: 'Health insurance', P431b: 'Takes part in Prakerja', P431c: 'Receives KUR', P431d: 'Receives UMi', P431e: 'Receives PIP', P431f: 'Work insurance',
  Pmonthly_income: 'Income a month', Pskill: 'Skill or certificate', Pmother_name: 'Mother’s name',
};

export const verval: typeof indonesian = {
  variable,
  list: vervalList,
  problem: {
    INSTRUMENT_UNKNOWN: 'This form is not known.',
    VARIABLE_UNKNOWN: 'The form has no such question.',
    CODE_UNKNOWN: 'This answer is not on the list.',
    SUBJECT_UNKNOWN: 'This person is not part of the proposal.',
    SHEET_TWICE: 'This sheet is filled twice.',
    NOT_ASKED: 'This question does not apply here.',
    CONTRADICTS: 'This answer contradicts another.',
    OUTSIDE_WINDOW: 'This month is outside the twelve months before the visit.',
    VISIT_IN_FUTURE: 'The date of the visit has not come yet.',
    MISSING: 'Not answered yet.',
  },
};
