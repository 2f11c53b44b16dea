import type { preList as id } from '../id/preList.ts';

export const preList: typeof id = {
  title: 'SIKS-NG pre-list',
  lead: 'Families of your area whom SIKS-NG wants checked in the field, or who were proposed there already. The list comes by itself with each exchange.',
  views: 'State on the pre-list', label: 'SIKS-NG pre-list', none: 'No family on this list', noneHint: 'It fills after an exchange with SIKS-NG.',
  state: { OPEN: 'To be verified', CLAIMED: 'Being verified', CONFIRMED: 'Confirmed', NOT_CONFIRMED: 'Not confirmed' },
  means: {
    OPEN: 'This family is not ranked. SIKS-NG asks for a visit and a verification, then a proposal to correct or remove.',
    CLAIMED: 'A proposal about this family has reached SIKS-NG and is not decided. Do not propose it again.',
    PROPOSED: 'This family was proposed as new and is not decided. A second proposal would be refused.',
    CONFIRMED: 'SIKS-NG has accepted the verification of this family.', NOT_CONFIRMED: 'SIKS-NG has not accepted the verification of this family. If it is as you say, propose again.',
  },
  head: 'Head of family', village: 'Village', stateColumn: 'State', here: 'In this office', period: 'Period', at: 'Changed',
  hasProposal: 'Has a proposal', hasCase: 'Has a case', openProposal: 'Open the proposal', openCase: 'Open the case', propose: 'Start a proposal', mark: "Record it in the village's update", begin: 'Open the village updates',
  unknown: 'This family has no open case in the office.',
  note: { OPEN: 'On the SIKS-NG pre-list {{period}}: to be verified.', CLAIMED: 'On the SIKS-NG pre-list {{period}}: proposed already, being verified.', CONFIRMED: 'On the SIKS-NG pre-list {{period}}: confirmed.', NOT_CONFIRMED: 'On the SIKS-NG pre-list {{period}}: not confirmed.' },
  only: 'Only those on the pre-list', badge: 'Pre-list',
};
