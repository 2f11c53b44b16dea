import { useState, type ReactNode } from 'react';
import type { AppStatus, OfficeInput } from '#src/contract/app.ts';
import { useCommand } from '../../api.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { AdministratorStep, type Administrator } from './AdministratorStep.tsx';
import { CreatingStep } from './CreatingStep.tsx';
import { DemoDone, OfficeDone } from './DoneStep.tsx';
import { KindStep, LanguageStep } from './FirstSteps.tsx';
import { OfficeStep, forgetOfficeDraft } from './OfficeStep.tsx';
import { PassphraseStep } from './PassphraseStep.tsx';
import { RecoveryConfirm, RecoveryShown } from './RecoverySteps.tsx';
import { previousStep, stepsOf, type SetupStep } from './steps.ts';

export interface SetupPageProps {
  readonly status: AppStatus;
  readonly onBegin: () => void;
  readonly onDone: () => void;
}

interface Chosen {
  readonly demo: boolean;
  readonly office: OfficeInput | null;
  readonly administrator: Administrator | null;
}

interface Result {
  readonly recoveryKey: string;
  readonly demo: { readonly password: string; readonly usernames: readonly string[] } | null;
}

/** From an empty computer to the log-in page, one question at a time. */
export function SetupPage({ status, onBegin, onDone }: SetupPageProps): ReactNode {
  const [step, setStep] = useState<SetupStep>(status.phase === 'CONFIRM_RECOVERY' ? 'confirm' : 'language');
  const [chosen, setChosen] = useState<Chosen>({ demo: false, office: null, administrator: null });
  const [result, setResult] = useState<Result | null>(null);
  const creation = useCreation((made) => {
    setResult(made);
    setStep('recovery');
  });
  const steps = stepsOf({ demo: chosen.demo, passphrase: !status.osKeyStoreAvailable });
  const create = (all: Chosen, passphrase: string | null): void => {
    onBegin();
    creation.start(all, passphrase);
    setStep('creating');
  };
  /** After the last question the office is made; where the computer keeps keys itself there is no passphrase step. */
  const answered = (change: Partial<Chosen>, next: SetupStep): void => {
    const all = { ...chosen, ...change };
    setChosen(all);
    if (next === 'passphrase' && status.osKeyStoreAvailable) create(all, null);
    else setStep(next);
  };
  const back = (): void => setStep(previousStep(step, steps));
  const progress = { number: steps.indexOf(step) + 1, count: steps.length };

  switch (step) {
    case 'language': return <Sheet><LanguageStep onNext={() => setStep('kind')} /></Sheet>;
    case 'kind': return <Sheet><KindStep onBack={back} onReal={() => answered({ demo: false }, 'office')} onDemo={() => answered({ demo: true }, 'passphrase')} /></Sheet>;
    case 'office': return <Sheet wide><OfficeStep progress={progress} onBack={back} onNext={(office) => answered({ office }, 'administrator')} /></Sheet>;
    case 'administrator': return <Sheet><AdministratorStep progress={progress} onBack={back} onNext={(administrator) => answered({ administrator }, 'passphrase')} /></Sheet>;
    case 'passphrase': return <Sheet><PassphraseStep progress={progress} onBack={back} onNext={(passphrase) => create(chosen, passphrase)} /></Sheet>;
    case 'creating': return <Sheet><CreatingStep demo={chosen.demo} error={creation.error} onBack={() => { onDone(); back(); }} /></Sheet>;
    case 'recovery': return <Sheet wide><RecoveryShown recoveryKey={result?.recoveryKey ?? ''} officeName={chosen.office?.name ?? null} onNext={() => setStep('confirm')} /></Sheet>;
    case 'confirm': return <Sheet><RecoveryConfirm onBegin={onBegin} onShowAgain={result === null ? null : () => setStep('recovery')} onRenewed={(recoveryKey) => { setResult({ recoveryKey, demo: null }); setStep('recovery'); }} onNext={() => { forgetOfficeDraft(); setStep('done'); }} /></Sheet>;
    case 'done': return <Sheet wide={result?.demo != null}>{result?.demo == null ? <OfficeDone onNext={onDone} /> : <DemoDone {...result.demo} onNext={onDone} />}</Sheet>;
  }
}

function useCreation(onMade: (result: Result) => void) {
  const createOffice = useCommand('setup.create');
  const createDemo = useCommand('setup.demo');
  const { language } = usePreferences();
  return {
    error: createOffice.error ?? createDemo.error,
    start({ demo, office, administrator }: Chosen, passphrase: string | null): void {
      createOffice.reset();
      createDemo.reset();
      if (demo) {
        createDemo.mutate({ language: language ?? 'id', passphrase }, { onSuccess: ({ recoveryKey, password, usernames }) => onMade({ recoveryKey, demo: { password, usernames } }) });
      } else if (office !== null && administrator !== null) {
        createOffice.mutate({ office: { ...office, language: language ?? 'id' }, administrator, passphrase }, { onSuccess: ({ recoveryKey }) => onMade({ recoveryKey, demo: null }) });
      }
    },
  };
}
