import { z } from 'zod';
import { officeInput, type OfficeInput } from './app.ts';
import { answer, id, nothing, operation, type Page } from './operation.ts';

export interface OfficeView extends OfficeInput {
  readonly demo: boolean;
  /** This PC's letters in every number it gives out. */
  readonly desk: string;
}

export interface DraftView {
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly savedAt: number;
}

export interface AccessLogRow {
  readonly seq: number;
  readonly at: number;
  readonly userName: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly note: string | null;
}

export interface HomeCounter {
  /** Text key of the counter, and the queue that shows the rows it counts. */
  readonly queue: string;
  readonly count: number;
  readonly urgent: number;
}

export const officeOperations = {
  'office.get': operation({
    input: nothing, output: answer<OfficeView>(), access: { who: 'user', area: 'none' }, errors: [],
  }),
  'office.change': operation({
    input: officeInput, output: answer<OfficeView>(), access: { who: ['ADMINISTRATOR'], area: 'none' }, errors: [],
  }),
  'home.counters': operation({
    input: nothing, output: answer<readonly HomeCounter[]>(), access: { who: 'user', area: 'own' }, errors: [],
  }),
  'draft.save': operation({
    /** `basis`: the moment of the last save that this window knows; null for a new one. Another window's save since then is found out. */
    input: z.strictObject({ id, form: z.string().max(40), title: z.string().max(120), body: z.string().max(200_000), basis: z.int().nullable().optional() }),
    output: answer<{ savedAt: number }>(),
    access: { who: 'user', area: 'none' },
    errors: ['DISK_FULL', 'NOT_FOUND', 'STALE_VERSION'],
  }),
  'draft.list': operation({
    input: nothing, output: answer<readonly DraftView[]>(), access: { who: 'user', area: 'none' }, errors: [],
  }),
  'draft.open': operation({
    input: z.strictObject({ id }),
    output: answer<DraftView & { readonly body: string }>(),
    access: { who: 'user', area: 'none' },
    errors: ['NOT_FOUND'],
  }),
  'draft.discard': operation({
    input: z.strictObject({ id }), output: answer<null>(), access: { who: 'user', area: 'none' }, errors: [],
  }),
  'access.list': operation({
    input: z.strictObject({ subjectId: id.nullable(), cursor: z.string().max(40).nullable() }),
    output: answer<Page<AccessLogRow>>(),
    access: { who: ['ADMINISTRATOR', 'MANAGER'], area: 'none' },
    errors: [],
  }),
  'access.verify': operation({
    input: nothing,
    output: answer<{ intact: boolean; entries: number; firstBroken: number | null }>(),
    access: { who: ['ADMINISTRATOR'], area: 'none' },
    errors: [],
  }),
} as const;
