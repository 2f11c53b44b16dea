import { useState } from 'react';
import { useText } from '../../app/text.tsx';
import type { FormProblem } from '../../components/fields.tsx';
import { useLeftFields } from '../../components/useLeftFields.ts';
import type { RegisterDraft, Step } from './draft.ts';
import { problemsOf } from './validate.ts';

export interface StepProblems {
  /** What is wrong with a field that was left, or with any field once the step was to be finished. */
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly leave: (fieldId: string) => void;
  /** For the summary; empty until the step was to be finished. */
  readonly shown: readonly FormProblem[];
  /** True when the step may be left; otherwise all problems are shown. */
  readonly check: () => boolean;
}

/**
 * Nothing turns red while somebody types; a field is checked when it is left.
 *
 * @param more what a form asks beyond the registration's own fields in this step
 */
export function useProblems(draft: RegisterDraft, step: Step, more: readonly FormProblem[] = []): StepProblems {
  const { t } = useText();
  const { left, leave } = useLeftFields();
  const [tried, setTried] = useState<Step | null>(null);
  const found = [...more, ...problemsOf(draft, step, t)];
  const all = tried === step;
  return {
    errorOf: (fieldId) => (all || left.has(fieldId) ? found.find((problem) => problem.fieldId === fieldId)?.text : undefined),
    leave,
    shown: all ? found : [],
    check: () => {
      setTried(found.length === 0 ? null : step);
      return found.length === 0;
    },
  };
}
