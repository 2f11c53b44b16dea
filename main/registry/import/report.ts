import { FIELD_PROBLEMS, type BadLine, type FieldProblem, type FieldProblemCounts, type LineProblem } from '#src/domain/registry/problem.ts';
import { SlrtError } from '#src/text/error.ts';

/** What an import found and did. Counts only: no one's data. */
export interface ImportReport {
  readonly people: number;
  readonly households: number;
  readonly lines: number;
  readonly badLines: number;
  /** The first 20. */
  readonly firstBadLines: readonly BadLine[];
  readonly fieldProblems: FieldProblemCounts;
}

const SHOWN = 20;
/** From this share on a file is broken, whatever the user says. */
const MOST_BAD = 0.01;
/** A file that is nothing but rubbish needn't be read to its end. */
const GIVE_UP_AFTER = 5_000;

/** Keeps count while lines pass. */
export class Findings {
  lines = 0;
  badLines = 0;
  readonly firstBadLines: BadLine[] = [];
  readonly #fields = new Map<FieldProblem, number>();

  readonly note = (problem: FieldProblem): void => {
    this.add(problem, 1);
  };

  add(problem: FieldProblem, count: number): void {
    if (count > 0) this.#fields.set(problem, (this.#fields.get(problem) ?? 0) + count);
  }

  bad(problem: LineProblem, line: number): void {
    this.badLines += 1;
    if (this.firstBadLines.length < SHOWN) this.firstBadLines.push({ line, problem });
    if (this.badLines >= GIVE_UP_AFTER && this.badLines > this.lines * 0.5) throw this.#refusal();
  }

  /** @throws SlrtError REGISTRY_BAD_LINES when there are any and the user hasn't allowed them, or there are too many. */
  decide(allowBadLines: boolean): void {
    if (this.badLines > 0 && (!allowBadLines || this.#tooMany())) throw this.#refusal();
  }

  fieldProblems(): FieldProblemCounts {
    return Object.fromEntries(FIELD_PROBLEMS.flatMap((problem) => (this.#fields.has(problem) ? [[problem, this.#fields.get(problem)]] : [])));
  }

  #tooMany(): boolean {
    return this.badLines >= this.lines * MOST_BAD;
  }

  #refusal(): SlrtError {
    return new SlrtError('REGISTRY_BAD_LINES', {
      bad: this.badLines,
      lines: this.lines,
      canContinue: !this.#tooMany(),
      first: this.firstBadLines.map(({ line, problem }) => `${line}: ${problem}`),
    });
  }
}
