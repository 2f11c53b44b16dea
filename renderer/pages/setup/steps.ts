export type SetupStep = 'language' | 'kind' | 'office' | 'administrator' | 'passphrase' | 'creating' | 'recovery' | 'confirm' | 'done';

/** The steps that this way through the set-up has, in order. */
export function stepsOf({ demo, passphrase }: { readonly demo: boolean; readonly passphrase: boolean }): readonly SetupStep[] {
  const questions: readonly SetupStep[] = demo ? ['language', 'kind'] : ['language', 'kind', 'office', 'administrator'];
  return [...questions, ...(passphrase ? ['passphrase' as const] : []), 'recovery', 'confirm', 'done'];
}

/** One step back; from a failed creation to the last question, where what was typed can be changed. */
export function previousStep(step: SetupStep, steps: readonly SetupStep[]): SetupStep {
  const at = step === 'creating' ? steps.indexOf('recovery') : steps.indexOf(step);
  return steps[Math.max(0, at - 1)] ?? 'language';
}
