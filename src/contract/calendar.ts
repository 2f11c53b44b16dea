import { z } from 'zod';
import { HOLIDAY_KINDS, type HolidayKind } from '../domain/calendar/holidayPaste.ts';
import type { CaseView, QueueRow } from './cases.ts';
import { answer, operation, requiredText, type Page } from './operation.ts';
import { step, stepErrors } from './step.ts';

export interface HolidayView {
  readonly date: string;
  readonly name: string;
  readonly kind: HolidayKind;
  /** The decree that sets it. */
  readonly decree: string;
}

const year = z.int().min(2020).max(2100);
const waitStep = { ...step, note: requiredText(4_000) };

export const calendarOperations = {
  'holidays.list': operation({
    input: z.strictObject({ year }), output: answer<readonly HolidayView[]>(), access: { who: 'user', area: 'none' }, errors: [],
  }),
  /** The year's whole table, pasted: what is no longer in it is taken off. All or nothing; open cases get their days anew. */
  'holidays.set': operation({
    input: z.strictObject({ year, decree: requiredText(200), text: requiredText(20_000) }),
    output: answer<readonly HolidayView[]>(),
    access: { who: ['ADMINISTRATOR'], area: 'none' },
    errors: ['HOLIDAYS_UNREADABLE'],
  }),
  'holidays.add': operation({
    input: z.strictObject({ date: z.iso.date(), name: requiredText(120), kind: z.enum(HOLIDAY_KINDS), decree: requiredText(200) }),
    output: answer<null>(), access: { who: ['ADMINISTRATOR'], area: 'none' }, errors: [],
  }),
  'holidays.remove': operation({
    input: z.strictObject({ date: z.iso.date() }), output: answer<null>(), access: { who: ['ADMINISTRATOR'], area: 'none' }, errors: ['NOT_FOUND'],
  }),
  /** Open cases whose day is past, longest overdue first. */
  'case.overdue': operation({
    input: z.strictObject({ village: z.string().max(20).nullable(), cursor: z.string().max(200).nullable(), limit: z.int().min(1).max(100) }),
    output: answer<Page<QueueRow>>(),
    access: {
      who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER', 'SUPERVISOR', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE'],
      area: 'own',
    },
    errors: [],
  }),
  /** The promised time stands still until the ministry answers. */
  'case.waitForMinistry': operation({
    input: z.strictObject(waitStep), output: answer<CaseView>(), access: { who: ['REVIEW_ANALYST', 'BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  'case.ministryAnswered': operation({
    input: z.strictObject(waitStep), output: answer<CaseView>(), access: { who: ['REVIEW_ANALYST', 'BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
} as const;
