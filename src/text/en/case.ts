import type { caseTexts as idCase } from '../id/case.ts';

export const caseTexts: typeof idCase = {
  kind: {
    INQUIRY: 'Question or request for information',
    SUGGESTION: 'Suggestion',
    MEMBERSHIP_EXCLUSION: 'Membership: eligible but not a recipient',
    MEMBERSHIP_INCLUSION: 'Membership: not eligible but a recipient',
    MEMBERSHIP_DEACTIVATED: 'Membership: deactivated or struck off',
    PROGRAM_DELIVERY: "Complaint about a programme's delivery",
    PROGRAM_NEED: 'Need of a programme',
    NON_PROGRAM_NEED: 'Need outside the programmes',
    DATA_UPDATE: 'Update of data',
    LETTER_REQUEST: 'Request for a letter',
  },
  sector: {
    HEALTH: 'Health',
    EDUCATION: 'Education',
    SOCIAL_ECONOMIC: 'Social and economic',
    FOOD: 'Food',
    ENERGY: 'Energy',
    AGRICULTURE: 'Agriculture',
    FISHERY: 'Fishery',
    HOUSING: 'Housing',
    POPULATION_ADMIN: 'Population papers',
    EMPLOYMENT: 'Employment',
    PROTECTION: 'Protection of women and children',
  },
  urgency: { EMERGENCY: 'Emergency, served today', FAST_TRACK: 'Fast track', REGULAR: 'Regular' },
  emergency: {
    CHILD_VIOLENCE: 'Violence against a child', VIOLENCE: 'Victim of violence', HOSPITAL: 'Critical in hospital', HOMELESS: 'Abandoned person without a home',
    DISASTER: 'Disaster or fire', OTHER: 'Another emergency',
  },
  reporter: {
    NEIGHBOUR: 'Neighbour', RELATIVE: 'Relative', WARD_HEAD: 'Head of the ward (RT, RW)', VILLAGE_OFFICER: 'Village officer', HEALTH_WORKER: 'Midwife or health worker',
    TEACHER: 'Teacher', POLICE: 'Police', OTHER: 'Somebody else',
  },
};
