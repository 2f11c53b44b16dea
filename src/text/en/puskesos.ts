export const puskesos = {
  title: 'Village Puskesos',
  lead: 'The village\'s cases by the five stages of the Puskesos.',
  stages: 'Five stages of the Puskesos',
  all: 'All',
  column: 'Stage',
  moved: 'Last moved',
  none: 'No cases in this stage.',
  noneHint: 'A case goes to its next stage by the steps that are recorded.',
  stage: { REGISTRATION: 'Registration', SELECTION: 'Selection', PLACEMENT: 'Placement', SUPERVISION: 'Supervision', FOLLOW_UP: 'Follow-up' },
  status: { DONE: 'Done', CURRENT: 'Under way', WAITING: 'Not yet', STOPPED: 'Stopped here', SKIPPED: 'Not needed' },
  fact: {
    PAPERS: 'Papers here: {{count}}', MISSING: 'Papers missing: {{count}}', HOUSE_PHOTOS: 'House photos: {{count}}', PLACED: '{{count}} of {{of}} house photos with a place', CHECKS: 'People checked in the registry: {{count}}',
    CATEGORIES: 'PPKS categories: {{count}}', PRELIST: 'People proposed for the pre-list: {{count}}', NEEDS: 'Needs: {{count}}', SERVICES: 'Services planned: {{count}}', LETTERS: 'Referral letters: {{count}}',
    ANSWERS: '{{count}} of {{of}} partners answered', DELIVERED: '{{count}} of {{of}} services received', TOLD: 'Citizen told: {{count}} times', CLOSED: 'Closed with a result',
  },
};
