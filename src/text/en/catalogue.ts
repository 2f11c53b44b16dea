import type { catalogue as id } from '../id/catalogue.ts';

export const catalogue: typeof id = {
  sheet: {
    title: 'Programme information for citizens',
    benefit: 'Benefit', target: 'For whom', documents: 'Papers to bring', noDocuments: 'No special papers', channel: 'How to apply', partners: 'Served by',
    owner: 'Run by', legalRef: 'Legal base',
    promise: 'To meet the first conditions is not yet to receive. The programme’s owner decides. SLRT services are free of charge.',
    printed: 'Printed {{date}}',
  },
  add: 'Add a programme', addPartner: 'Add a partner', edit: 'Change', print: 'Information sheet', history: 'Versions', export: 'Save as CSV', import: 'Take in a CSV', rules: 'Rules',
  newTitle: 'New entry', exported: 'The list is saved as CSV.',
  retired: 'Retired', showRetired: 'Show the retired',
  retire: 'Retire', restore: 'Use again', retireOf: 'Retire {{name}}', retireText: 'It can no longer be chosen in new plans. Cases that have it keep its name, and it can be used again any time.',
  saved: 'The new version is saved.', save: 'Save the new version',
  field: {
    code: 'Code', name: 'Name', shortName: 'Short name', owner: 'Owner', level: 'Level', sector: 'Sector', unit: 'Given for', benefit: 'Benefit', target: 'Target', documents: 'Papers asked for',
    channel: 'How to apply', letter: 'Letter asked for', contact: 'Contact', areas: 'Area served', capacity: 'Places', capacityYear: 'Budget year', legalRef: 'Legal base', validFrom: 'Runs from', validTo: 'Runs until',
    overlapGroup: 'Kind of benefit', notWith: 'Not together with', repeat: 'May be given again', months: 'After how many months', retired: 'Retired',
    kind: 'Kind', services: 'Services', addressee: 'Letters go to', addressedAt: 'At', address: 'Address', phone: 'Telephone', email: 'E-mail', mou: 'Agreement', mouNumber: 'Number of the agreement',
    mouFrom: 'Agreement from', mouTo: 'Agreement until', fromStudy: 'From the founding study', versionFrom: 'The change counts from', note: 'Reason for the change',
  },
  example: {
    code: 'Capitals and figures, such as NEW_AID', areas: 'Empty means the whole regency', capacity: 'Empty means not limited', overlapGroup: 'Programmes of one group give the same kind of benefit, such as HOUSE_REPAIR',
    note: 'Read in the history, such as: amounts of 2027', target: 'A sentence for citizens',
  },
  repeat: { RUNNING: 'A double while it runs', AFTER: 'Again after some months', ONCE: 'Only once' },
  repeatAfter: 'Again after more than {{months}} months',
  capacityOf: '{{places}} places, year {{year}}',
  wholeRegency: 'The whole regency',
  agreement: { none: 'None', until: 'Until {{date}}', ended: 'Ended {{date}}' },
  since: 'Since {{date}}', span: '{{from}} to {{to}}',
  problem: { code: 'The code has capitals, figures and underscores only, 2 to 60 signs.', places: 'Give a whole number, at most {{max}}.', year: 'Give the budget year, {{from}} to {{to}}.', months: 'Give the number of months, 1 to {{max}}.', refused: '{{label}} is too long or cannot be used.', date: 'Give the date.', order: 'The last day may not be before the first.' },
  version: {
    title: 'Versions of {{name}}', own: 'As the application brings it', of: '{{date}} by {{name}}', unknown: 'an officer', from: 'Counts from {{date}}', changed: 'What changed: {{fields}}', first: 'New entry', none: 'No versions yet.',
  },
  csv: {
    title: 'Take in a CSV', lead: 'See first what would change. All lines are taken in at once, or none.', choose: 'Choose a CSV file',
    summary: '{{added}} new, {{changed}} changed, {{same}} the same', problems: '{{count}} lines must be put right. Nothing has been taken in.', take: 'Take in {{count}} changes', taken: '{{count}} changes taken in.', nothing: 'Nothing changes.',
    line: 'Line {{line}}', change: { NEW: 'new', CHANGED: 'changed: {{fields}}', SAME: 'the same' }, note: 'Reason for the change',
  },
  line: {
    EMPTY_FILE: 'The file is empty.', TOO_LONG: 'More than {{what}} lines.', HEADING_MISSING: 'The heading {{what}} is missing.', ENCODING: 'Broken letters. Save the file as CSV UTF-8.', QUOTE: 'A quote is not closed.',
    CELLS: 'Wrong number of columns: {{what}}.', FORMULA: 'Column {{what}} holds a formula. Put its value there.', VALUE: 'Column {{what}} cannot be used.', TWICE: 'Code {{what}} stands twice.',
    UNKNOWN_SERVICE: 'Programme {{what}} is not in the list.',
  },
};
