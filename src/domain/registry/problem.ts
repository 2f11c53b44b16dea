/** A line with one of these is left out and counted; under 1 % of the lines the user may go on without them. */
export const LINE_PROBLEMS = [
  'NOT_READABLE', 'TOO_LONG', 'COLUMN_COUNT', 'REGISTRY_ID_MISSING', 'NAME_MISSING', 'VILLAGE_INVALID', 'VILLAGE_OUTSIDE', 'VILLAGE_BEYOND_LIMIT',
  'OPERATION_UNKNOWN', 'PERSON_UNKNOWN',
] as const;
export type LineProblem = (typeof LINE_PROBLEMS)[number];

/** The line counts; the field named here is emptied or mended, or the finding is only reported. */
export const FIELD_PROBLEMS = [
  'REGISTRY_ID_TWICE', 'NIK_INVALID', 'NIK_TWICE', 'NIK_ENDS_IN_ZERO', 'KK_INVALID', 'KK_IS_NIK', 'NAME_CUT', 'CONTROL_CHARACTERS', 'FORMULA_TEXT', 'BIRTH_DATE_INVALID',
  'SEX_INVALID', 'RELATION_INVALID', 'DECILE_INVALID', 'PROGRAMMES_INVALID', 'HOUSING_INVALID', 'FIELD_INVALID', 'EXTRA_TOO_LONG', 'TWO_HEADS',
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** Findings by kind, only those that occurred. */
export type FieldProblemCounts = Readonly<Partial<Record<FieldProblem, number>>>;

export interface BadLine {
  /** 1 is the header. */
  readonly line: number;
  readonly problem: LineProblem;
}
