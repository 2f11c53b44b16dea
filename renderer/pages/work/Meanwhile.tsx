import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { Timeline, type TimelineItem } from '../../components/Timeline.tsx';

interface MeanwhileProps {
  readonly title: string;
  /** What others did since; nothing is shown when it is empty. */
  readonly items: readonly TimelineItem[];
  /** Read: what is saved from now on rests on it. */
  readonly onAccept: () => void;
  readonly children?: ReactNode;
}

/** Above a form whose record went on meanwhile: what happened, that nothing typed is lost, and how to go on. */
export function Meanwhile({ title, items, onAccept, children }: MeanwhileProps): ReactNode {
  const { t } = useText();
  if (items.length === 0) return null;
  return (
    <Alert role="alert" color="amber" variant="outline" icon={<IconAlertTriangle />} title={title} mb="md">
      <Text mb="sm">{t('work.meanwhile.text')}</Text>
      <Timeline label={title} items={items} />
      {children}
      <Button size="sm" variant="default" onClick={onAccept}>{t('work.meanwhile.seen')}</Button>
    </Alert>
  );
}
