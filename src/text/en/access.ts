import type { Texts } from '../language.ts';

export const access: Texts['access'] = {
  title: 'Access log',
  lead: 'Who opened, searched or took out data of citizens. This log cannot be changed.',
  table: 'Access log, newest first',
  column: { at: 'Time', user: 'User', action: 'Action', subject: 'Data', note: 'Note' },
  action: { LOGIN: 'Logged in', LOGIN_FAILED: 'Log-in failed', READ: 'Opened', SEARCH: 'Searched', EXPORT: 'Printed or saved', WRITE: 'Changed', other: 'Other' },
  subject: { problem: 'Problem report', catalogue: 'Terms, templates, programmes', user: 'Account', case: 'Case', proposal: 'Proposal', household: 'Family', person: 'Person', registry: 'Registry', file: 'File', national: 'SIKS-NG', office: 'Office settings', fieldReport: 'Field report', round: 'Village update', holiday: 'Holidays', other: 'Other' },
  note: { attachment: 'Paper: {{document}}', preview: 'what would be sent to SIKS-NG', answer: 'an answer of SIKS-NG', minutes: 'Minutes', found: '{{count}} found', receipt: 'Receipt', letter: 'Letter to a partner', plan: 'Family plan', assessment: 'Earlier assessment', candidates: 'Candidate programmes', facts: 'Facts for programmes', ruleTrial: 'Trial of a rule', refused: 'Refused: protected case', families: 'Families: {{count}}', message: 'News for a citizen' },
  setup: 'Set-up',
  unknown: 'Unknown name',
  none: 'There are no entries yet.',
  more: 'Show older ones',
  verify: 'Check that the log is whole',
  intact: 'Whole: {{number}} entries checked, none changed or missing.',
  broken: 'Not whole: entry number {{number}} was changed or is missing. Delete nothing and report it to the manager.',
};
