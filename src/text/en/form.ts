import type { Texts } from '../language.ts';

export const form: Texts['form'] = {
  problems_one: '{{count}} entry needs checking',
  problems_other: '{{count}} entries need checking',
  showPassword: 'Show or hide the password',
  nikExample: '16 digits as on the identity card, for example 320499 150190 0001',
  nikSays: 'By the NIK: born {{date}}, {{sex}}',
  dateExample: 'For example 24-11-1990 or 24 November 1990',
  villageExample: 'Type a few letters, for example cinunuk',
  villageNone: 'No village of that name in Kabupaten Bandung',
  page: 'Page {{number}} of {{count}}',
  savePdf: 'Save PDF',
  pdfSaved: 'PDF saved.',
  pdfFailed: 'The pages could not be shown. The file can still be saved as a PDF.',
  columns: 'Choose columns',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  copied: 'Row copied.',
  required: 'Fill in: {{label}}.',
};
