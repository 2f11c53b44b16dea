import { describe, expect, it } from 'vitest';
import { ROLES } from '#src/domain/access/roles.ts';
import { EVENT_SCHEMAS } from '#src/domain/case/events.ts';
import { foldCase } from '#src/domain/case/fold.ts';
import { CASE_STATUSES, type CaseState } from '#src/domain/case/state.ts';
import { deskOf, mayFollow, mayWrite, TRANSITIONS } from '#src/domain/case/transitions.ts';

type Step = keyof typeof TRANSITIONS;
const STEPS = Object.keys(TRANSITIONS) as Step[];
const ENDED = new Set(['CLOSED', 'REJECTED', 'CANCELLED']);
const inStatus = (status: CaseState['status'], kind = 'PROGRAM_NEED'): CaseState => {
  const empty = foldCase('c', []);
  return { ...empty, status, registration: { kind } as CaseState['registration'] };
};

describe('the table of transitions', () => {
  it('has a line for every event that a user writes after the first', () => {
    expect(STEPS.toSorted()).toEqual(Object.keys(EVENT_SCHEMAS).filter((type) => !['registered', 'reactivationAsked', 'registryRechecked'].includes(type)).toSorted());
  });

  it.each(STEPS)('%s may follow in exactly its statuses', (type) => {
    const allowed = CASE_STATUSES.filter((status) => mayFollow(type, inStatus(status)));
    const listed = CASE_STATUSES.filter((status) => TRANSITIONS[type].from.includes(status) && !(type === 'closed' && status === 'REGISTERED'));
    expect(allowed).toEqual(listed);
  });

  it.each(STEPS)('%s may be written by exactly its roles', (type) => {
    expect(ROLES.filter((role) => mayWrite(type, role))).toEqual(ROLES.filter((role) => TRANSITIONS[type].roles.includes(role)));
    expect(TRANSITIONS[type].roles.length).toBeGreaterThan(0);
  });

  it('closes at the counter only what a counter can settle', () => {
    for (const kind of ['INQUIRY', 'SUGGESTION', 'LETTER_REQUEST', 'DATA_UPDATE']) expect(mayFollow('closed', inStatus('REGISTERED', kind))).toBe(true);
    for (const kind of ['PROGRAM_NEED', 'PROGRAM_COMPLAINT', '__proto__', '']) expect(mayFollow('closed', inStatus('REGISTERED', kind))).toBe(false);
  });

  it('lets an ended case only be reopened or noted, and leaves the citizen their rights', () => {
    for (const status of CASE_STATUSES.filter((one) => ENDED.has(one))) {
      expect(STEPS.filter((type) => mayFollow(type, inStatus(status)))).toEqual(['consentWithdrawn', ...(status === 'CLOSED' ? ['followUpDone'] : []), 'citizenTold', 'reopened', 'papersErased', 'noteAdded']);
      expect(deskOf(inStatus(status))).toBeNull();
    }
  });

  it('leaves no open case without somebody whose turn it is and who can move it', () => {
    for (const status of CASE_STATUSES.filter((one) => !ENDED.has(one))) {
      const desk = deskOf(inStatus(status));
      expect(desk).not.toBeNull();
      const moves = STEPS.filter((type) => type !== 'noteAdded' && mayFollow(type, inStatus(status)) && desk !== null && mayWrite(type, desk));
      expect(moves.length).toBeGreaterThan(0);
    }
  });

  it('keeps approval away from the desk that wrote the plan', () => {
    expect(TRANSITIONS.planApproved.roles).not.toContain('BACK_OFFICE');
  });
});
