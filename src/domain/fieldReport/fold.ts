import type { Role } from '../access/roles.ts';
import type { CaseEvent } from '../case/events.ts';
import { walk, type Flow, type FlowState } from '../flow/flow.ts';
import { FIELD_REPORT_EVENTS, type FieldReport, type FieldReportEventType } from './events.ts';

export const FIELD_REPORT_STATUSES = ['AWAITING_SUPERVISOR', 'RETURNED', 'AWAITING_MANAGER', 'APPROVED', 'WITHDRAWN'] as const;
export type FieldReportStatus = (typeof FIELD_REPORT_STATUSES)[number];

export type FieldReportStep = Exclude<FieldReportEventType, 'fieldReportSubmitted'>;

/** Who may bring a report in. */
export const REPORTERS: readonly Role[] = ['FACILITATOR', 'PUSKESOS_COORDINATOR', 'SURVEYOR'];

/** The way of a report: one level at a time (domain handbook §1.3, channel B). */
export const FIELD_REPORT_FLOW: Flow<FieldReportStatus, FieldReportStep> = {
  fieldReportReturned: { from: ['AWAITING_SUPERVISOR', 'AWAITING_MANAGER'], roles: ['SUPERVISOR', 'MANAGER'], to: 'RETURNED', decides: true },
  fieldReportCorrected: { from: ['RETURNED'], roles: REPORTERS, to: 'AWAITING_SUPERVISOR', decides: true },
  fieldReportForwarded: { from: ['AWAITING_SUPERVISOR'], roles: ['SUPERVISOR'], to: 'AWAITING_MANAGER', decides: true },
  fieldReportApproved: { from: ['AWAITING_SUPERVISOR', 'AWAITING_MANAGER'], roles: ['SUPERVISOR', 'MANAGER'], to: 'APPROVED', decides: true },
  fieldReportWithdrawn: { from: ['AWAITING_SUPERVISOR', 'RETURNED'], roles: REPORTERS, to: 'WITHDRAWN', decides: true },
};

/** At the manager's the supervisor has let go of it, and the other way round. */
export function turnOf(status: FieldReportStatus): Role | null {
  switch (status) {
    case 'AWAITING_SUPERVISOR':
      return 'SUPERVISOR';
    case 'AWAITING_MANAGER':
      return 'MANAGER';
    case 'RETURNED':
      return 'FACILITATOR';
    case 'APPROVED':
    case 'WITHDRAWN':
      return null;
  }
}

/** Supervisor and manager share two steps: each takes them only while the report lies on the own desk. */
export function onOwnDesk(status: FieldReportStatus, role: Role): boolean {
  return (role !== 'SUPERVISOR' && role !== 'MANAGER') || turnOf(status) === role;
}

export interface FieldReportState extends FlowState<FieldReportStatus> {
  /** And of the case, once it is approved. */
  readonly reportId: string;
  readonly report: FieldReport;
  readonly reporter: string;
  readonly returnReason: string | null;
}

/** Null while the report itself has not arrived. */
export function foldFieldReport(reportId: string, events: readonly CaseEvent[]): FieldReportState | null {
  let report: FieldReport | null = null;
  let reporter = '';
  let returnReason: string | null = null;
  const own = events.filter((event) => Object.hasOwn(FIELD_REPORT_EVENTS, event.type));
  const flow = walk(own, {
    flow: FIELD_REPORT_FLOW,
    schemas: FIELD_REPORT_EVENTS,
    opens: { fieldReportSubmitted: () => 'AWAITING_SUPERVISOR' },
    empty: 'AWAITING_SUPERVISOR' as FieldReportStatus,
    visit(event, data) {
      if (event.type === 'fieldReportSubmitted' || event.type === 'fieldReportCorrected') {
        report = data as unknown as FieldReport;
        if (event.type === 'fieldReportSubmitted') reporter = event.author;
        returnReason = null;
      } else if (event.type === 'fieldReportReturned') returnReason = String(data['reason']);
    },
  });
  return report === null ? null : { ...flow, reportId, report, reporter, returnReason };
}
