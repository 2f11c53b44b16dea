import { useState, type ReactNode } from 'react';
import type { RoundView } from '#src/contract/rounds.ts';
import { missedBy } from '#src/domain/flow/flow.ts';
import type { RoundEntry } from '#src/domain/round/events.ts';
import { ROUND_FLOW, type RoundStep } from '#src/domain/round/fold.ts';
import { parseHlc } from '#src/sync/hlc.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../app/text.tsx';
import { Meanwhile } from '../work/Meanwhile.tsx';

type Entry = RoundView['state']['timeline'][number];

/** What others wrote of the same parts after an event. @param data of the step that is to be saved */
export function missedOf({ state }: RoundView, step: RoundStep, data: Readonly<Record<string, unknown>>, basis: string | null): readonly Entry[] {
  return missedBy(ROUND_FLOW, state.timeline, { step, data, basis, decisions: false });
}

/** The event on the screen when a panel was opened: news that arrives while somebody types does not move it. */
export function useBasis(view: RoundView): readonly [basis: string | null, accept: () => void] {
  const [basis, setBasis] = useState(view.state.lastEventId);
  return [basis, () => setBasis(view.state.lastEventId)];
}

/** Above a form of a round whose part was written by somebody else meanwhile. */
export function RoundMeanwhile({ view, missed, onAccept }: { readonly view: RoundView; readonly missed: readonly Entry[]; readonly onAccept: () => void }): ReactNode {
  const { t } = useText();
  const items = missed.map(({ id, type, hlc, author, data }) => {
    const entry = data['entry'] as RoundEntry | undefined;
    return {
      id, at: parseHlc(hlc).time, who: view.people[author] ?? '', title: workLabel('step', type, t),
      detail: entry === undefined ? '' : `${workLabel('proposalReason', entry.reason, t)}: ${entry.subjects.map(({ name }) => name).join(', ')}`,
    };
  });
  return <Meanwhile title={t('round.changedMeanwhile')} items={items} onAccept={onAccept} />;
}
