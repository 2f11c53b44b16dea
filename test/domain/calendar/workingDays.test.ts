import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, deadline, fixedHolidays, isWorkingDay, workingDaysBetween, type Stop } from '#src/domain/calendar/workingDays.ts';
import { addDays } from '#src/domain/time/date.ts';

const NONE = new Set<string>();
const CHRISTMAS = new Set(['2026-12-25', '2026-12-24']);

describe('working days', () => {
  test('Monday to Friday without holidays', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((day) => isWorkingDay(day, NONE))).toEqual([true, false, false, true]);
    expect(isWorkingDay('2026-12-25', CHRISTMAS)).toBe(false);
    expect(fixedHolidays(2026)).toContain('2026-08-17');
  });

  test('adding skips weekends and holidays', () => {
    expect(addWorkingDays('2026-11-20', 0, NONE)).toBe('2026-11-20');
    expect(addWorkingDays('2026-11-20', 1, NONE)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-21', 1, NONE)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-24', 14, NONE)).toBe('2026-12-14');
    expect(addWorkingDays('2026-12-23', 1, CHRISTMAS)).toBe('2026-12-28');
  });

  test('nonsense is refused instead of looping for ever', () => {
    expect(() => addWorkingDays('2026-11-20', -1, NONE)).toThrow('not a number of days');
    expect(() => addWorkingDays('2026-11-20', 1, NONE, [{ from: '2026-01-01', to: null }])).toThrow('no working day found');
    expect(() => workingDaysBetween('2026-11-20', 'besok', NONE)).toThrow('not a calendar day');
  });
});

describe('deadline', () => {
  const term = { start: '2026-11-24', workingDays: 5, holidays: NONE };

  test('runs, ends, is overdue', () => {
    expect(deadline({ ...term, today: '2026-11-24' })).toEqual({ dueOn: '2026-12-01', remaining: 5, used: 0, state: 'RUNNING' });
    expect(deadline({ ...term, today: '2026-11-28' })).toMatchObject({ remaining: 2, state: 'RUNNING' });
    expect(deadline({ ...term, today: '2026-12-01' })).toMatchObject({ remaining: 0, state: 'RUNNING' });
    expect(deadline({ ...term, today: '2026-12-02' })).toMatchObject({ remaining: -1, state: 'OVERDUE' });
  });

  test('stands still while papers are missing', () => {
    const stops: Stop[] = [{ from: '2026-11-26', to: null }];
    expect(deadline({ ...term, stops, today: '2026-11-27' })).toEqual({ dueOn: '2026-12-03', remaining: 4, used: 1, state: 'STOPPED' });
    expect(deadline({ ...term, stops, today: '2026-12-10' })).toMatchObject({ remaining: 4, state: 'STOPPED' });
    expect(deadline({ ...term, stops: [{ from: '2026-11-26', to: '2026-11-27' }], today: '2026-11-30' })).toEqual({ dueOn: '2026-12-03', remaining: 3, used: 2, state: 'RUNNING' });
    expect(deadline({ ...term, stops: [{ from: '2026-12-30', to: null }], today: '2026-11-24' })).toMatchObject({ dueOn: '2026-12-01', state: 'RUNNING' });
  });
});

describe('laws', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2024-01-01', offset));
  const holidays = fc.array(days, { maxLength: 60 }).map((list) => new Set(list));
  const stops = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({ from, to: addDays(from, length) })), { maxLength: 4 });

  test('adding and counting are inverse', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 60 }), holidays, stops, (from, count, table, pauses) => {
      expect(workingDaysBetween(from, addWorkingDays(from, count, table, pauses), table, pauses)).toBe(count);
    }));
  });

  test('a term ends on a working day, and a stop never makes it end sooner', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 60 }), holidays, stops, (from, count, table, pauses) => {
      const end = addWorkingDays(from, count, table);
      expect(isWorkingDay(end, table)).toBe(true);
      expect(addWorkingDays(from, count, table, pauses) >= end).toBe(true);
    }));
  });

  test('remaining and the promised day agree: overdue exactly after it', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 90 }), holidays, (start, workingDays, later, table) => {
      const today = addDays(start, later);
      const clock = deadline({ start, workingDays, today, holidays: table });
      expect(clock.used + clock.remaining).toBe(workingDays);
      if (clock.state === 'OVERDUE') expect(today > clock.dueOn).toBe(true);
    }));
  });
});
