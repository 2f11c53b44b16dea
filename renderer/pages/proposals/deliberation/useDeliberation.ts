import { useState } from 'react';
import { call } from '../../../api.ts';
import { useNextAction } from '../../../app/hotkeys.ts';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import { useSavedDraft, type SaveStatus } from '../../../app/useSavedDraft.ts';
import type { FormProblem } from '../../../components/fields.tsx';
import { useStep, type Step } from '../../cases/panels/Panel.tsx';
import { keepDraft, readDraft, type LongForm } from '../../work/formDrafts.ts';
import { problemsOf, type DeliberationDraft, type Subject } from './draft.ts';

interface DeliberationOf {
  readonly form: LongForm;
  /** First word of the operation: what it may have changed is read again. */
  readonly touches: 'proposal' | 'round';
  readonly draftId: string;
  /** The text of this user's unfinished draft. */
  readonly kept: string | null;
  /** The form when there is no draft. */
  readonly fresh: DeliberationDraft;
  /** What the draft is called in the list of drafts. */
  readonly title: string;
  readonly subjects: readonly Subject[];
  readonly send: (draft: DeliberationDraft) => Promise<unknown>;
  readonly said: string;
  readonly onDone: () => void;
}

export interface Deliberating {
  readonly draft: DeliberationDraft;
  readonly change: (part: Partial<DeliberationDraft>) => void;
  readonly state: SaveStatus;
  readonly step: Step;
  /** How often saving was tried; problems are shown from the first time on. */
  readonly tries: number;
  readonly problems: readonly FormProblem[];
  readonly save: () => void;
}

/** The minutes of a proposal or a round while they are typed: kept as a draft until they are saved. */
export function useDeliberation({ form, touches, draftId, kept, fresh, title, subjects, send, said, onDone }: DeliberationOf): Deliberating {
  const { t } = useText();
  const step = useStep(touches);
  const [initial] = useState(() => readDraft(kept, fresh) ?? fresh);
  const { draft, change, state, finish } = useSavedDraft(initial, (typed) => keepDraft(form, draftId, title, typed));
  const [tries, setTries] = useState(0);
  const found = problemsOf(draft, subjects, today(), t);
  const save = (): void => {
    setTries(tries + 1);
    if (found.length > 0) return;
    const record = async (): Promise<void> => {
      await send(draft);
      finish();
      await call('draft.discard', { id: draftId });
    };
    void step.take(record, said, onDone);
  };
  useNextAction(save);
  return { draft, change, state, step, tries, problems: tries > 0 ? found : [], save };
}
