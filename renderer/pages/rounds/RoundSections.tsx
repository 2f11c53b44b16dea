import { useState, type ReactNode } from 'react';
import type { RoundView } from '#src/contract/rounds.ts';
import { useText } from '../../app/text.tsx';
import { Views } from '../../components/Views.tsx';
import { Entries } from './Entries.tsx';
import { Families } from './Families.tsx';
import { RoundProposals, RoundStory } from './RoundEnds.tsx';

type Section = 'families' | 'entries' | 'proposals' | 'story';

/** What the round holds, one thing at a time: the village's families, the changes, the proposals, the story. */
export function RoundSections({ view }: { readonly view: RoundView }): ReactNode {
  const { t } = useText();
  const { state, proposals } = view;
  const edited = state.status === 'OPEN' || state.status === 'RETURNED';
  const [chosen, setChosen] = useState<Section | null>(null);
  const shown = chosen ?? (state.status === 'DONE' ? 'proposals' : edited ? 'families' : 'entries');
  const sections: readonly (readonly [Section, number | null])[] = [
    ['families', state.opening.families], ['entries', state.entries.length], ...(proposals.length > 0 ? [['proposals', proposals.length] as const] : []), ['story', null],
  ];
  return (
    <>
      <Views label={t('round.sections')} current={shown} onChoose={setChosen}
        views={sections.map(([section, count]) => ({ view: section, text: t(`round.section.${section}`), count }))} />
      {shown === 'families' && <Families view={view} />}
      {shown === 'entries' && <Entries view={view} />}
      {shown === 'proposals' && <RoundProposals view={view} />}
      {shown === 'story' && <RoundStory view={view} />}
    </>
  );
}
