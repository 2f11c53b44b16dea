import { describe, expect, it } from 'vitest';
import { ROLES } from '#src/domain/access/roles.ts';
import type { CaseEvent, EventData } from '#src/domain/case/events.ts';
import { foldCase } from '#src/domain/case/fold.ts';
import { EMERGENCIES, isProtected, mayReadProtected, mustHideReporter, PROTECTED_READERS, withHiddenReporters } from '#src/domain/case/protection.ts';
import { CASE_STATUSES } from '#src/domain/case/state.ts';
import { deskOf } from '#src/domain/case/transitions.ts';

const event = (n: number, type: string, data: object): CaseEvent => ({ id: `e${n}`, caseId: 'c1', type, version: 1, hlc: `0mkqz1a2${n}-000-aaaaaaaaaa`, author: 'u1', data: data as Record<string, unknown> });
const registered: EventData<'registered'> = {
  number: 'N-1', receiptCode: 'AAAA-AAAA', channel: 'WALK_IN', kind: 'NON_PROGRAM_NEED', urgency: 'EMERGENCY', householdId: 'h1', village: '32.04.05.2004', applicantId: 'p1',
  applicantName: 'Ani Contoh', narrative: 'x', needs: [], documents: [], missingDocuments: [], dueOn: null, emergency: null, reporter: null,
};
const need = (sector: string) => ({ id: 'n1', kind: 'NON_PROGRAM_NEED', sector, personId: null, note: '' });
const folded = (parts: Partial<EventData<'registered'>>, ...more: CaseEvent[]) => foldCase('c1', [event(1, 'registered', { ...registered, ...parts }), ...more]);

describe('which cases few may read', () => {
  it.each(EMERGENCIES)('$code: protected is $protected', ({ code, protected: expected }) => {
    expect(isProtected(folded({ emergency: code }))).toBe(expected);
  });

  it('those with a need for protection or a person of a sensitive category, and no others', () => {
    expect(isProtected(folded({ needs: [need('PROTECTION')] }))).toBe(true);
    expect(isProtected(folded({ needs: [need('HEALTH')] }))).toBe(false);
    const mapped = (category: string) => event(2, 'needsMapped', { needs: [need('HEALTH')], categories: [{ personId: 'p1', category }], note: '' });
    expect(isProtected(folded({}, mapped('P06_CHILD_VICTIM')))).toBe(true);
    expect(isProtected(folded({}, mapped('P24_POOR')))).toBe(false);
    expect(isProtected(foldCase('c1', []))).toBe(false);
    // Events of apps that did not know of it.
    const { emergency: _e, reporter: _r, ...old } = registered;
    expect(isProtected(foldCase('c1', [event(1, 'registered', old)]))).toBe(false);
  });

  it('the manager always; the desk whose turn it is; whoever took part; nobody else', () => {
    for (const status of CASE_STATUSES) {
      const readers = ROLES.filter((role) => mayReadProtected(role, status, false));
      const desk = deskOf({ ...folded({}), status });
      expect(readers).toContain('MANAGER');
      if (desk !== null && desk !== 'FRONT_OFFICE') expect([status, ...readers]).toContain(desk);
      expect([status, readers.filter((role) => ['FRONT_OFFICE', 'FACILITATOR', 'SUPERVISOR', 'PUSKESOS_COORDINATOR', 'ADMINISTRATOR'].includes(role))]).toEqual([status, []]);
      for (const role of ROLES) expect(mayReadProtected(role, status, true)).toBe(true);
    }
    expect(PROTECTED_READERS.ADMINISTRATOR).toBeUndefined();
  });
});

describe('hidden reporters', () => {
  const reporter = { name: 'Dedi Contoh', phone: '+628123456789', relation: 'NEIGHBOUR', hidden: true };
  const report = { reportId: 'r1', reporter: { ...reporter, name: 'Euis Contoh' }, narrative: 'Sama.' };
  const state = folded({ reporter }, event(2, 'reportAdded', report), event(3, 'reportAdded', report));

  it('are kept once each, seen by the manager, and by nobody below in any corner of the state', () => {
    expect(state.reports).toHaveLength(1);
    expect(JSON.stringify(withHiddenReporters(state, 'MANAGER'))).toContain('Euis');
    for (const role of ROLES.filter((one) => one !== 'MANAGER')) {
      const seen = JSON.stringify(withHiddenReporters(state, role));
      expect(seen).not.toMatch(/Dedi|Euis|8123456789/);
      expect(seen).toContain('NEIGHBOUR');
    }
    const open = folded({ reporter: { ...reporter, hidden: false } });
    expect(withHiddenReporters(open, 'BACK_OFFICE')).toEqual(open);
  });

  it('must be hidden where the kind says so, and where somebody is in danger', () => {
    expect(mustHideReporter({ kind: 'MEMBERSHIP_INCLUSION', needs: [] })).toBe(true);
    expect(mustHideReporter({ kind: 'PROGRAM_NEED', emergency: 'CHILD_VIOLENCE', needs: [] })).toBe(true);
    expect(mustHideReporter({ kind: 'PROGRAM_NEED', needs: [need('PROTECTION')] })).toBe(true);
    expect(mustHideReporter({ kind: 'PROGRAM_NEED', emergency: 'HOSPITAL', needs: [need('HEALTH')] })).toBe(false);
  });
});
