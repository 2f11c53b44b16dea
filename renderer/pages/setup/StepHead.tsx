import { Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/text.tsx';

export interface Progress {
  readonly number: number;
  readonly count: number;
}

/** A step's number, title and one sentence; takes the focus, so that a screen reader begins here. */
export function StepHead({ progress, title, lead, focus = true }: {
  readonly progress?: Progress; readonly title: string; readonly lead: ReactNode; readonly focus?: boolean;
}): ReactNode {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <div>
      {progress !== undefined && <Text size="sm" c="dimmed" mb={4}>{t('setup.step', { ...progress })}</Text>}
      <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>{title}</Title>
      <Text c="dimmed" mt={4}>{lead}</Text>
    </div>
  );
}
