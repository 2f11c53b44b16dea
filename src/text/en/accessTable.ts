export const accessTable = {
  title: 'Access rights',
  lead: 'Who may do what, in which area, and in which state of a case. This table is read from the rules that the program enforces, so it is always what holds.',
  table: 'Rules of access',
  role: 'Role',
  every: 'All roles',
  column: { subject: 'Part', operation: 'Code of the action', roles: 'May be done by', area: 'Area', states: 'While the case is' },
  everybody: 'Every user',
  beforeLogin: 'Anybody, before log-in too',
  anyState: 'In any state',
  area: {
    none: 'In any area', own: 'List of the own area', case: 'Cases of the own area', household: 'Families of the own area',
    proposal: 'Proposals of the own area', fieldReport: 'Reports of the own area', round: 'Updates of the own area',
  },
  subject: {
    access: 'Rights and access log', app: 'Program', attachment: 'Files', calendar: 'Calendar', case: 'Cases', catalogue: 'Programmes and partners', draft: 'Drafts', fieldReport: 'Field reports',
    holidays: 'Holidays', household: 'Families', key: 'Data key', national: 'SIKS-NG', office: 'Office', people: 'People', plan: 'Plans', preList: 'SIKS-NG pre-list', problem: 'Problem reports', programme: 'Programmes', proposal: 'Proposals',
    referral: 'Referrals', registry: 'Registry', round: 'Village updates', rule: 'Programme rules', session: 'Log-in and log-out', terms: 'Terms and follow-up', texts: 'Wording of letters and messages', setup: 'Set-up', shell: 'Windows', ticket: 'Queue numbers',
    user: 'Users', work: 'Work lists', other: 'Other',
  },
};
