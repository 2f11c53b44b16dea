import { useState } from 'react';
import type { FormProblem } from './fields.tsx';

export interface ShownProblems {
  /** For the summary at the top; empty until the form was sent once. */
  readonly problems: readonly FormProblem[];
  readonly errorOf: (fieldId: string) => string | undefined;
  /** True when all is well; otherwise every problem is shown from now on. */
  readonly check: () => boolean;
}

/**
 * Of a short form whose fields keep their own state: nothing is marked until it was sent once.
 *
 * @param found what is wrong with it now, in the order of its fields
 */
export function useProblems(found: readonly FormProblem[]): ShownProblems {
  const [tried, setTried] = useState(false);
  const problems = tried ? found : [];
  return {
    problems,
    errorOf: (fieldId) => problems.find((problem) => problem.fieldId === fieldId)?.text,
    check: () => {
      setTried(true);
      return found.length === 0;
    },
  };
}
