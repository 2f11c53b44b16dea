export const status = {
  title: 'Ask for the status',
  lead: 'Scan or type the code on the receipt, then read the answer out.',
  code: 'Status code or case number',
  codeHint: 'Example: ABCD-2345',
  ask: 'See the status',
  masked: 'Protected case',
  missing: 'Still to be brought: {{papers}}.',
  answerBy: 'an answer is expected by {{date}}',
  promised: 'Promised for {{date}}.',
  words: {
    REGISTERED: 'We have received the request and will look at it.', INCOMPLETE: 'The request waits for papers from the family.', IN_REVIEW: 'The request is being checked.', IN_SERVICE: 'We are making a plan of help.', AWAITING_APPROVAL: 'The plan waits for the manager’s approval.',
    APPROVED: 'The plan is approved. The letters to partners are being made.', REFERRED: 'The request was referred to partners. We wait for their answers.', RESULT_RECEIVED: 'The partners have answered.', INFORMED: 'The result was told. We still follow up.', CLOSED: 'The request is finished.',
    REJECTED: 'The request could not be met. Ask the officer for the reason.', CANCELLED: 'The request was cancelled at the family’s wish.',
  },
};
