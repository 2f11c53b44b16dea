import { describe, expect, it } from 'vitest';
import { ROLES } from '#src/domain/access/roles.ts';
import { FIELD_REPORT_FLOW, FIELD_REPORT_STATUSES, onOwnDesk, turnOf } from '#src/domain/fieldReport/fold.ts';
import { endOf, mayFollow, mayWrite, stepsFor, type Flow } from '#src/domain/flow/flow.ts';
import { KNOWN_EVENTS } from '#src/domain/flow/events.ts';
import { ENDED_STATUSES, mayProgress, NATIONAL_NEXT, PROPOSAL_STAGES, PROPOSAL_STATUSES } from '#src/domain/proposal/stages.ts';
import { PROPOSAL_FLOW, proposalDesk } from '#src/domain/proposal/transitions.ts';
import { ROUND_FLOW, ROUND_STATUSES, roundDesk } from '#src/domain/round/fold.ts';

/**
 * The expected tables, written out by hand: step → statuses, roles, ends. Every cell of status × step × role that is
 * not here must be refused.
 */
type Expected = Readonly<Record<string, { from: string; roles: string; ends: string }>>;
const VILLAGE = 'FACILITATOR PUSKESOS_COORDINATOR VILLAGE_OPERATOR';
const PROPOSERS = `${VILLAGE} REVIEW_ANALYST`;

const PROPOSAL: Expected = {
  proposalChanged: { from: 'DRAFT RETURNED', roles: PROPOSERS, ends: '' },
  vervalRecorded: { from: 'DRAFT RETURNED', roles: 'FACILITATOR SURVEYOR REVIEW_ANALYST', ends: '' },
  deliberationRecorded: { from: 'DRAFT RETURNED', roles: PROPOSERS, ends: '' },
  responsibilityStated: { from: 'DRAFT RETURNED', roles: PROPOSERS, ends: '' },
  proposalSubmitted: { from: 'DRAFT RETURNED', roles: PROPOSERS, ends: 'AWAITING_SUPERVISOR' },
  proposalChecked: { from: 'AWAITING_SUPERVISOR', roles: 'SUPERVISOR', ends: 'APPROVED:AWAITING_MANAGER RETURNED:RETURNED' },
  proposalDecided: { from: 'AWAITING_MANAGER', roles: 'MANAGER', ends: 'APPROVED:READY_TO_SEND RETURNED:RETURNED' },
  proposalWithdrawn: { from: 'DRAFT RETURNED AWAITING_SUPERVISOR AWAITING_MANAGER READY_TO_SEND', roles: 'REVIEW_ANALYST MANAGER', ends: 'WITHDRAWN' },
  proposalProgressed: {
    from: 'READY_TO_SEND SUBMITTED VERIFIED FINALIZED RATIFIED SENT_TO_CENTER MATCHED UNMATCHED', roles: 'SIKS_SUPERVISOR MANAGER',
    ends: 'RETURNED:RETURNED SUBMITTED:SUBMITTED VERIFIED:VERIFIED FINALIZED:FINALIZED RATIFIED:RATIFIED SENT_TO_CENTER:SENT_TO_CENTER MATCHED:MATCHED UNMATCHED:UNMATCHED ACCEPTED:ACCEPTED REJECTED:REJECTED OVERWRITTEN:OVERWRITTEN EXPIRED:EXPIRED',
  },
};
const REPORTERS = 'FACILITATOR PUSKESOS_COORDINATOR SURVEYOR';
const FIELD_REPORT: Expected = {
  fieldReportReturned: { from: 'AWAITING_SUPERVISOR AWAITING_MANAGER', roles: 'SUPERVISOR MANAGER', ends: 'RETURNED' },
  fieldReportCorrected: { from: 'RETURNED', roles: REPORTERS, ends: 'AWAITING_SUPERVISOR' },
  fieldReportForwarded: { from: 'AWAITING_SUPERVISOR', roles: 'SUPERVISOR', ends: 'AWAITING_MANAGER' },
  fieldReportApproved: { from: 'AWAITING_SUPERVISOR AWAITING_MANAGER', roles: 'SUPERVISOR MANAGER', ends: 'APPROVED' },
  fieldReportWithdrawn: { from: 'AWAITING_SUPERVISOR RETURNED', roles: REPORTERS, ends: 'WITHDRAWN' },
};
const ROUND: Expected = {
  roundEntrySet: { from: 'OPEN RETURNED', roles: VILLAGE, ends: '' },
  roundEntryDropped: { from: 'OPEN RETURNED', roles: VILLAGE, ends: '' },
  roundDeliberated: { from: 'OPEN RETURNED', roles: VILLAGE, ends: '' },
  roundSubmitted: { from: 'OPEN RETURNED', roles: VILLAGE, ends: 'AWAITING_SUPERVISOR' },
  roundChecked: { from: 'AWAITING_SUPERVISOR', roles: 'SUPERVISOR', ends: 'APPROVED:DONE RETURNED:RETURNED' },
  roundCancelled: { from: 'OPEN RETURNED AWAITING_SUPERVISOR', roles: `${VILLAGE} SUPERVISOR`, ends: 'CANCELLED' },
};

const WORKS = [
  ['proposal', PROPOSAL_FLOW, PROPOSAL_STATUSES, PROPOSAL],
  ['field report', FIELD_REPORT_FLOW, FIELD_REPORT_STATUSES, FIELD_REPORT],
  ['round', ROUND_FLOW, ROUND_STATUSES, ROUND],
] as const;

describe.each(WORKS)('the steps of a %s', (_, given, statuses: readonly string[], expected: Expected) => {
  const flow: Flow<string, string> = given;
  it('are the expected ones, each with an event', () => {
    expect(Object.keys(flow).toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(Object.keys(flow).filter((type) => !Object.hasOwn(KNOWN_EVENTS, type))).toEqual([]);
  });

  const cells = Object.keys(expected).flatMap((type) => statuses.flatMap((status) => ROLES.map((role) => [type, status, role] as const)));
  it(`are allowed or refused in each of ${cells.length} cells of step × status × role`, () => {
    const wrong = cells.filter(([type, status, role]) => {
      const step = flow[type];
      const cell = expected[type];
      if (step === undefined || cell === undefined) return true;
      const wanted = cell.from.split(' ').includes(status) && cell.roles.split(' ').includes(role);
      return (mayFollow(step, status) && mayWrite(step, role)) !== wanted || stepsFor(flow, status, role).includes(type) !== wanted;
    });
    expect(wrong).toEqual([]);
  });

  it('lead where they should, and nowhere for a value of a newer app', () => {
    for (const [type, { ends }] of Object.entries(expected)) {
      const step = flow[type];
      if (step === undefined) throw new Error(type);
      const by = typeof step.to === 'object' && step.to !== null ? step.to.by : 'outcome';
      for (const status of step.from) {
        if (ends === '') expect(endOf(step, status, {})).toBe(status);
        else if (!ends.includes(':')) expect(endOf(step, status, {})).toBe(ends);
        else {
          for (const pair of ends.split(' ')) expect(endOf(step, status, { [by]: pair.split(':')[0] })).toBe(pair.split(':')[1]);
          for (const strange of ['PERHAPS', 'constructor', '__proto__', 7, null]) expect(endOf(step, status, { [by]: strange })).toBe(status);
        }
      }
    }
  });
});

describe('whose turn it is', () => {
  it('of every open proposal somebody can move it on; of an ended one nobody', () => {
    for (const status of PROPOSAL_STATUSES) {
      for (const fromRound of [true, false]) {
        const desk = proposalDesk(status, fromRound);
        if (ENDED_STATUSES.includes(status)) {
          expect(desk).toBeNull();
          expect(ROLES.flatMap((role) => stepsFor(PROPOSAL_FLOW, status, role))).toEqual([]);
        } else if (desk !== null) expect(stepsFor(PROPOSAL_FLOW, status, desk).length).toBeGreaterThan(0);
      }
    }
  });

  it('of reports and rounds likewise', () => {
    for (const status of FIELD_REPORT_STATUSES) {
      const desk = turnOf(status);
      if (desk !== null) expect(stepsFor(FIELD_REPORT_FLOW, status, desk).length).toBeGreaterThan(0);
      expect(onOwnDesk(status, 'SUPERVISOR')).toBe(status === 'AWAITING_SUPERVISOR');
      expect(onOwnDesk(status, 'MANAGER')).toBe(status === 'AWAITING_MANAGER');
    }
    for (const status of ROUND_STATUSES) {
      const desk = roundDesk(status);
      expect(desk === null).toBe(status === 'DONE' || status === 'CANCELLED');
      if (desk !== null) expect(stepsFor(ROUND_FLOW, status, desk).length).toBeGreaterThan(0);
    }
  });
});

describe('the national stages', () => {
  it('every status but "withdrawn" stands at exactly one stage', () => {
    for (const status of PROPOSAL_STATUSES) {
      expect(PROPOSAL_STAGES.filter((stage) => stage.statuses.includes(status)).length).toBe(status === 'WITHDRAWN' ? 0 : 1);
    }
  });

  it('what ends is reached, and nothing leads out of it', () => {
    const reached = new Set(Object.values(NATIONAL_NEXT).flat());
    for (const status of ['ACCEPTED', 'REJECTED', 'OVERWRITTEN', 'EXPIRED'] as const) {
      expect(reached.has(status)).toBe(true);
      expect(PROPOSAL_STATUSES.filter((to) => mayProgress(status, to))).toEqual([]);
    }
    expect(mayProgress('READY_TO_SEND', 'ACCEPTED')).toBe(false);
    expect(mayProgress('SUBMITTED', 'RETURNED')).toBe(true);
  });
});
