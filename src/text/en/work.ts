import type { work as indonesian } from '../id/work.ts';

export const work: typeof indonesian = {
  meanwhile: {
    text: 'What you filled in is still on the screen and not saved yet. Read what happened, then go on if it is still right.',
    seen: 'I have read it, go on with mine',
  },
  name: { PROPOSAL: 'Data proposals', FIELD_REPORT: 'Field reports', ROUND: 'Village updates' },
  fieldReport: {
    AWAITING_SUPERVISOR: 'Waiting for the supervisor', RETURNED: 'Returned', AWAITING_MANAGER: 'Forwarded to the manager', APPROVED: 'Became a case', WITHDRAWN: 'Withdrawn',
  },
  round: { OPEN: 'Being prepared', AWAITING_SUPERVISOR: 'Waiting for the supervisor', RETURNED: 'Returned', DONE: 'Became proposals', CANCELLED: 'Cancelled' },
  poverty: { POOR: 'Poor', VERY_POOR: 'Very poor' },
  action: {
    proposalChanged: 'Change the proposal', vervalRecorded: 'Fill the verification form', deliberationRecorded: 'Record the deliberation', responsibilityStated: 'Record the statement of responsibility',
    proposalSubmitted: 'Send to the supervisor', proposalChecked: 'Check the proposal', proposalDecided: 'Decide the proposal', proposalWithdrawn: 'Withdraw the proposal',
    proposalProgressed: 'Record its progress in SIKS-NG', fieldReportReturned: 'Return the report', fieldReportCorrected: 'Correct the report',
    fieldReportForwarded: 'Forward to the manager', fieldReportApproved: 'Approve the report', fieldReportWithdrawn: 'Withdraw the report', roundEntrySet: 'Add or change an entry',
    roundEntryDropped: 'Take off the list', roundDeliberated: 'Record the deliberation', roundSubmitted: 'Send to the supervisor', roundChecked: 'Check the update',
    roundCancelled: 'Cancel the update',
  },
};
