import type { Migration } from './migration.ts';

/** Whether a letter refers or recommends, for the list of letters. All letters so far were referrals, so the projection needs no computing anew. */
export const letterKind: Migration = {
  id: 250,
  name: 'letter kind',
  sql: `
alter table referral_projection add column kind text not null default 'REFERRAL';
`,
};
