export const queue = {
  title: 'Cases',
  intro: 'Arrow keys show a summary, Enter opens the case.',
  views: 'Queues',
  name: {
    OVERDUE: 'Overdue', REGISTERED: 'Newly registered', INCOMPLETE: 'Papers incomplete', IN_REVIEW: 'Review & Analysis', IN_SERVICE: 'Programmes & Services',
    AWAITING_APPROVAL: 'Waiting for approval', APPROVED: 'Ready to refer', REFERRED: 'Referred', RESULT_RECEIVED: 'Result received',
    INFORMED: 'Citizen informed', REGISTRY_CHANGED: 'Registry changed', OPEN: 'All open cases', ENDED: 'Finished',
  },
  column: {
    number: 'Number', applicant: 'Applicant', village: 'Village', kind: 'Kind of complaint', urgency: 'Urgency', opened: 'Opened', due: 'Due', status: 'Status', missing: 'Still missing',
  },
  filter: { text: 'Search name or number', village: 'Village', remove: 'Remove filter {{what}}', clear: 'Remove all filters' },
  waitsFor: { CITIZEN: 'Waits for citizen', MINISTRY: 'Waits for ministry' },
  urgencyShort: { EMERGENCY: 'Emergency', FAST_TRACK: 'Served first', REGULAR: 'Regular' },
  papersCame: 'Papers have come',
  needsDecision: 'Needs a decision',
  empty: 'Nothing is waiting here.',
  emptyText: 'New cases appear in this list by themselves.',
  emptyFilter: 'Nothing fits the filters.',
  preview: 'Summary',
  open: 'Open the case',
  register: 'Register a family',
};
