import type { PlanLine } from './events.ts';
import type { PlanVersion } from './state.ts';

/** What differs between two versions of the family plan. */
export interface PlanDifference {
  readonly added: readonly PlanLine[];
  readonly removed: readonly PlanLine[];
  readonly changed: readonly { readonly before: PlanLine; readonly after: PlanLine; readonly fields: readonly PlanField[] }[];
}

/** Texts: `plan.versions.field.partner`. */
export const PLAN_FIELDS = ['programme', 'partner', 'personId', 'goal', 'dueOn', 'officerId', 'order'] as const satisfies readonly (keyof PlanLine)[];
export type PlanField = (typeof PLAN_FIELDS)[number];

/** A line keeps its id while it is changed, so a line that is written anew is another one. */
export function differenceOf(before: PlanVersion, after: PlanVersion): PlanDifference {
  const earlier = new Map(before.lines.map((line) => [line.id, line]));
  const later = new Set(after.lines.map((line) => line.id));
  return {
    added: after.lines.filter((line) => !earlier.has(line.id)),
    removed: before.lines.filter((line) => !later.has(line.id)),
    changed: after.lines.flatMap((line) => {
      const was = earlier.get(line.id);
      const fields = was === undefined ? [] : PLAN_FIELDS.filter((field) => (was[field] ?? null) !== (line[field] ?? null));
      return was === undefined || fields.length === 0 ? [] : [{ before: was, after: line, fields }];
    }),
  };
}

export const isSame = ({ added, removed, changed }: PlanDifference): boolean => added.length + removed.length + changed.length === 0;
