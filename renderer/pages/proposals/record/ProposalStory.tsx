import { Paper, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowForward, IconCheck, IconCircle, IconClipboardText, IconUsersGroup, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { parseHlc } from '#src/sync/hlc.ts';
import { useText } from '../../../app/text.tsx';
import { Timeline, type TimelineItem } from '../../../components/Timeline.tsx';
import { proposalSentence } from './story.ts';

const ICONS: Readonly<Record<string, Icon>> = {
  vervalRecorded: IconClipboardText, deliberationRecorded: IconUsersGroup, responsibilityStated: IconClipboardText, proposalSubmitted: IconArrowForward, proposalWithdrawn: IconArrowBackUp,
};

/** The entries as items of a timeline, newest first. */
export function useStory(view: ProposalView, entries: ProposalView['state']['timeline']): TimelineItem[] {
  const { t, language } = useText();
  return entries.toReversed().map((entry): TimelineItem => {
    const who = entry.author === 'system' ? t('caseRecord.story.system') : view.people[entry.author] ?? t('proposalPage.story.someone');
    const { text, detail } = proposalSentence(entry, { who, t, language }) ?? { text: t('proposalPage.story.unknown', { who }), detail: '' };
    const approved = entry.data['outcome'] === 'APPROVED';
    const Shown = approved ? IconCheck : entry.data['outcome'] === 'RETURNED' ? IconArrowBackUp : ICONS[entry.type] ?? IconCircle;
    return { id: entry.id, at: parseHlc(entry.hlc).time, title: text, who: text.includes(who) ? '' : who, detail, icon: <Shown size={14} /> };
  });
}

/** What happened to the proposal, newest first. */
export function ProposalStory({ view }: { readonly view: ProposalView }): ReactNode {
  const { t } = useText();
  const items = useStory(view, view.state.timeline);
  return (
    <Paper p="lg" component="section" aria-labelledby="story">
      <Title order={2} size="h3" id="story" mb="sm">{t('proposalPage.story.title')}</Title>
      <Timeline label={t('proposalPage.story.title')} items={items} />
    </Paper>
  );
}
