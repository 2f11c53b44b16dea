import type { Texts } from '../language.ts';
import { access } from './access.ts';
import { accessTable } from './accessTable.ts';
import { assessment } from './assessment.ts';
import { caseTexts } from './case.ts';
import { caseRecord } from './caseRecord.ts';
import { plan } from './plan.ts';
import { puskesos } from './puskesos.ts';
import { queue } from './queue.ts';
import { reactivation } from './reactivation.ts';
import { status } from './status.ts';
import { referral } from './referral.ts';
import { register } from './register.ts';
import { review } from './review.ts';
import { catalogue } from './catalogue.ts';
import { common } from './common.ts';
import { deliberation } from './deliberation.ts';
import { document } from './document.ts';
import { documentCode } from './documentCode.ts';
import { duplicate } from './duplicate.ts';
import { error } from './error.ts';
import { followUp } from './followUp.ts';
import { form } from './form.ts';
import { help } from './help.ts';
import { holiday } from './holiday.ts';
import { home } from './home.ts';
import { matching } from './matching.ts';
import { national } from './national.ts';
import { preList } from './preList.ts';
import { office } from './office.ts';
import { papers } from './papers.ts';
import { person } from './person.ts';
import { ppks } from './ppks.ts';
import { problem } from './problem.ts';
import { programme } from './programme.ts';
import { registry } from './registry.ts';
import { role } from './role.ts';
import { round } from './round.ts';
import { rule } from './rule.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';
import { texts } from './texts.ts';
import { ticket } from './ticket.ts';
import { user } from './user.ts';
import { minutes } from './minutes.ts';
import { proposal } from './proposal.ts';
import { proposalPage } from './proposalPage.ts';
import { verval } from './verval.ts';
import { visit } from './visit.ts';
import { vervalForm } from './vervalForm.ts';
import { work } from './work.ts';

export const en: Texts = {
  access,
  assessment,
  case: caseTexts,
  caseRecord,
  catalogue,
  common,
  deliberation,
  document,
  documentCode,
  duplicate,
  error,
  followUp,
  form,
  help,
  holiday,
  home,
  matching,
  national,
  preList,
  office,
  papers,
  person,
  plan,
  ppks,
  programme,
  puskesos,
  queue,
  reactivation,
  referral,
  status,
  register,
  review,
  registry,
  accessTable,
  role,
  round,
  rule,
  session,
  setup,
  shell,
  problem,
  terms,
  texts,
  ticket,
  user,
  minutes,
  proposal,
  proposalPage,
  verval,
  visit,
  vervalForm,
  work,
};
