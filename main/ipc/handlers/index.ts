import type { Handlers } from '../context.ts';
import { accessHandlers } from './access.ts';
import { appHandlers } from './app.ts';
import { attachmentHandlers } from './attachments.ts';
import { calendarHandlers } from './calendar.ts';
import { catalogueHandlers } from './catalogue.ts';
import { caseHandlers } from './cases.ts';
import { duplicateHandlers } from './duplicates.ts';
import { fieldReportHandlers } from './fieldReports.ts';
import { nationalHandlers } from './national.ts';
import { nationalMessageHandlers } from './nationalMessages.ts';
import { practiceHandlers } from './practice.ts';
import { preListHandlers } from './preLists.ts';
import { officeHandlers } from './office.ts';
import { peopleHandlers } from './people.ts';
import { planHandlers } from './plan.ts';
import { reactivationHandlers } from './reactivation.ts';
import { referralHandlers } from './referral.ts';
import { problemHandlers } from './problems.ts';
import { proposalHandlers } from './proposals.ts';
import { registryHandlers } from './registry.ts';
import { registryDataHandlers } from './registryData.ts';
import { rightsHandlers } from './rights.ts';
import { roundHandlers } from './rounds.ts';
import { ruleHandlers } from './rule.ts';
import { sessionHandlers } from './session.ts';
import { shellHandlers } from './shell.ts';
import { termsHandlers } from './terms.ts';
import { textsHandlers } from './texts.ts';
import { ticketHandlers } from './tickets.ts';

export const handlers: Handlers = {
  ...accessHandlers,
  ...appHandlers,
  ...sessionHandlers,
  ...nationalHandlers,
  ...nationalMessageHandlers,
  ...practiceHandlers,
  ...preListHandlers,
  ...officeHandlers,
  ...peopleHandlers,
  ...duplicateHandlers,
  ...caseHandlers,
  ...rightsHandlers,
  ...attachmentHandlers,
  ...ticketHandlers,
  ...calendarHandlers,
  ...termsHandlers,
  ...textsHandlers,
  ...catalogueHandlers,
  ...planHandlers,
  ...referralHandlers,
  ...reactivationHandlers,
  ...proposalHandlers,
  ...fieldReportHandlers,
  ...roundHandlers,
  ...ruleHandlers,
  ...problemHandlers,
  ...registryHandlers,
  ...registryDataHandlers,
  ...shellHandlers,
};
