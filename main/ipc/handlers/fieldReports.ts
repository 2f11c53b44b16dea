import type { fieldReportOperations, FieldReportView } from '#src/contract/fieldReports.ts';
import { logAccess } from '../../data/accessLog.ts';
import { correctFieldReport, stepFieldReport, submitFieldReport } from '../../data/fieldReports/submit.ts';
import { fieldReportView } from '../../data/fieldReports/view.ts';
import { workPage } from '../../data/flows/list.ts';
import type { HandlersOf, UserContext } from '../context.ts';

export const fieldReportHandlers: HandlersOf<keyof typeof fieldReportOperations> = {
  'fieldReport.submit': (input, context) => {
    submitFieldReport(context.store, context.user, input);
    return changed(context, input.reportId);
  },
  'fieldReport.open': ({ reportId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'fieldReport', subjectId: reportId, note: null });
    return fieldReportView(store, user, reportId);
  },
  'fieldReport.correct': ({ reportId, basis, draftId, ...form }, context) => {
    correctFieldReport(context.store, context.user, { reportId, basis, draftId: draftId ?? null }, form);
    return changed(context, reportId);
  },
  'fieldReport.return': ({ reason, ...at }, context) => {
    stepFieldReport(context.store, context.user, at, 'fieldReportReturned', 'fieldReport.return', { reason });
    return changed(context, at.reportId);
  },
  'fieldReport.forward': ({ note, ...at }, context) => {
    stepFieldReport(context.store, context.user, at, 'fieldReportForwarded', 'fieldReport.forward', { note });
    return changed(context, at.reportId);
  },
  'fieldReport.approve': ({ note, ...at }, context) => {
    stepFieldReport(context.store, context.user, at, 'fieldReportApproved', 'fieldReport.approve', { note });
    context.services.broadcast('case.changed', { caseId: at.reportId });
    return changed(context, at.reportId);
  },
  'fieldReport.withdraw': ({ reason, ...at }, context) => {
    stepFieldReport(context.store, context.user, at, 'fieldReportWithdrawn', 'fieldReport.withdraw', { reason });
    return changed(context, at.reportId);
  },
  'fieldReport.list': (query, { store, user }) => workPage(store, user, 'FIELD_REPORT', query),
};

function changed({ store, user, services }: UserContext, reportId: string): FieldReportView {
  services.broadcast('work.changed', { streamId: reportId });
  return fieldReportView(store, user, reportId);
}
