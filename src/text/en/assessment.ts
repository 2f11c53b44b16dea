export const assessment = {
  title: 'Assessment',
  lead: 'Mark the areas in which help is needed, for the whole family and each member. What is not marked is fine.',
  area: { INCOME: 'Income', FOOD: 'Food', HEALTH: 'Health', EDUCATION: 'Education', HOUSING: 'Housing', CIVIL_PAPERS: 'Civil papers', PROTECTION: 'Protection', DISABILITY: 'Disability' },
  urgent: 'Urgent ones',
  urgentShort: 'urgent',
  risk: 'The family’s risk',
  riskOf: { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' },
  riskShort: 'Risk: {{risk}}',
  strengths: 'Strengths of the family',
  strengthsHint: 'What the family can do itself: skills, relatives, savings, land',
  save: 'Save the assessment',
};
