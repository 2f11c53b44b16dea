import { Paper, Text, Title } from '@mantine/core';
import { IconArrowForward, IconCheck, IconCircle, IconMail, IconMessage, IconPencil, IconSearch, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { useText } from '../../../app/text.tsx';
import { Timeline } from '../../../components/Timeline.tsx';
import classes from '../cases.module.css';
import { timeOf, whoIs } from '../names.ts';
import { kindText } from '../words.ts';
import { sentenceOf } from './story.ts';

const ICONS: Readonly<Record<string, Icon>> = {
  registered: IconPencil, sentToReview: IconArrowForward, sentToService: IconArrowForward, planSubmitted: IconArrowForward, registryChecked: IconSearch, planApproved: IconCheck, closed: IconCheck,
  referralIssued: IconMail, referralAnswered: IconMail, citizenTold: IconMessage, noteAdded: IconPencil,
};

/** What the family told, and what happened since, newest first. */
export function CaseStory({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useText();
  const { registration, timeline } = view.state;
  const items = timeline.toReversed().map((entry) => {
    const { text, detail } = sentenceOf(entry, view, t, language);
    const Shown = ICONS[entry.type] ?? IconCircle;
    const who = whoIs(view, entry.author, t);
    return { id: entry.id, at: timeOf(entry.hlc), title: text, who: text.includes(who) ? '' : who, detail, icon: <Shown size={14} /> };
  });
  return (
    <div style={{ display: 'grid', gap: 16, minWidth: 0 }}>
      {registration !== null && (
        <Paper p="lg" component="section" aria-labelledby="words">
          <Title order={2} size="h3" id="words">{t('caseRecord.story.words')}</Title>
          <Text size="sm" c="dimmed" mb="xs">{kindText(registration.kind, t)}</Text>
          <p className={classes['words']}>{registration.narrative}</p>
        </Paper>
      )}
      <Paper p="lg" component="section" aria-labelledby="story">
        <Title order={2} size="h3" id="story" mb="sm">{t('caseRecord.story.title')}</Title>
        <Timeline label={t('caseRecord.story.title')} items={items} />
      </Paper>
    </div>
  );
}
