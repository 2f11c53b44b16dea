import type { Texts } from '../language.ts';

export const programme: Texts['programme'] = {
  title: 'Programmes and partners',
  lead: 'Help and services that people can be referred to, and who gives them.',
  programmes: 'Programmes',
  partners: 'Partners',
  rules: 'Rules',
  search: 'Search programmes or partners',
  programmeTable: 'List of programmes',
  partnerTable: 'List of partners',
  none: 'Nothing fits.',
  noneHint: 'Try another word, such as the name of the help or its sector.',
  column: { name: 'Name', sector: 'Sector', owner: 'Owner', benefit: 'Benefit', unit: 'For', kind: 'Kind', services: 'Services' },
  detail: { benefit: 'Benefit', channel: 'How to apply', documents: 'Documents', legalRef: 'Legal basis', givenBy: 'Given by', addressee: 'Letters go to', services: 'Services given', valid: 'Valid since', none: 'None' },
  level: { PUSAT: 'National government', PROVINSI: 'Province', KABUPATEN: 'Regency', DESA: 'Village', NON_PEMERINTAH: 'Not government' },
  unit: { PERSON: 'Per person', FAMILY: 'Per family', HOUSE: 'Per house', GROUP: 'Per group' },
  partnerKind: { SKPD: 'Regional agency', COMPANY: 'Company', HOSPITAL: 'Hospital', CLINIC: 'Clinic', NGO: 'Social organisation', ZAKAT: 'Zakat body', MINISTRY: 'National body', VILLAGE: 'Village' },
};
