import type { Migration } from './migration.ts';

/** What the list of letters reads: computed from the cases' events like the other projections, never synced. */
export const referrals: Migration = {
  id: 140,
  name: 'referrals',
  sql: `
create table referral_projection(
  referral_id text primary key, case_id text not null, village text not null, number text not null, code text not null, partner text not null,
  subject text not null, status text not null, issued_on text not null, answer_due_on text, open integer not null) strict;
create index referral_projection_by_case on referral_projection(case_id);
create index referral_projection_by_code on referral_projection(code);
create index referral_projection_by_status on referral_projection(status, answer_due_on, referral_id, village) where open = 1;
`,
};
