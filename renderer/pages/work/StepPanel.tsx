import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { LongTextField } from '../../components/fields.tsx';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';

export interface StepPanelProps {
  /** Title of the panel and its filled button: the verb. */
  readonly action: string;
  /** What will happen. */
  readonly text?: string;
  /** A reason must be given; otherwise the words are a note that may stay empty. */
  readonly needsReason: boolean;
  readonly hint: string;
  readonly said: string;
  readonly danger?: boolean;
  /** Whose answers change: the first word of the operation. */
  readonly touches: string;
  readonly run: (words: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** One step that needs nothing but a few words. */
export function StepPanel({ action, text, needsReason, hint, said, danger, touches, run, onClose }: StepPanelProps): ReactNode {
  const { t } = useText();
  const step = useStep(touches);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const missing = needsReason && words.trim() === '';
  const problem = tried && missing ? t('visit.panel.reasonNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (!missing) void step.take(() => run(words.trim()), said, onClose);
  };
  return (
    <Side title={action} onClose={onClose}>
      <PanelForm step={step} action={action} danger={danger === true} onSubmit={submit} onCancel={onClose} problems={problem === undefined ? [] : [{ fieldId: 'step-words', text: problem }]}>
        {text !== undefined && <Text>{text}</Text>}
        <LongTextField id="step-words" label={t(needsReason ? 'visit.panel.reason' : 'visit.panel.note')} example={hint} maxLength={4000} value={words} error={problem} data-autofocus
          onChange={(event) => setWords(event.currentTarget.value)} />
      </PanelForm>
    </Side>
  );
}
