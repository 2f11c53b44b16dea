import { Button, Paper, Stack, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import classes from '../cases/cases.module.css';

export type Fact = readonly [label: string, value: ReactNode];

interface PreviewProps {
  readonly title: string;
  /** Below the title, such as a number. */
  readonly note?: string;
  readonly badge: ReactNode;
  readonly facts: readonly Fact[];
  /** The verb of the button. */
  readonly open: string;
  readonly onOpen: () => void;
}

/** Beside a list: the marked row in full, from what the list already holds, so that looking through it opens nobody's record. */
export function Preview({ title, note, badge, facts, open, onOpen }: PreviewProps): ReactNode {
  return (
    <PreviewFrame title={title} badge={badge} {...(note === undefined ? {} : { note })}>
      <dl className={classes['facts']}>{facts.map(([label, value]) => <Fragment key={label}><dt>{label}</dt><dd>{value}</dd></Fragment>)}</dl>
      <Button onClick={onOpen}>{open}</Button>
    </PreviewFrame>
  );
}

/** A preview that says something else than facts: of a row that may not be opened. */
export function PreviewFrame({ title, note, badge, children }: Pick<PreviewProps, 'title' | 'note' | 'badge'> & { readonly children: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <Paper component="aside" aria-label={t('queue.preview')} p="md" className={classes['preview']}>
      <Stack gap="sm">
        <div>
          <Text fw={650} size="lg" style={{ overflowWrap: 'anywhere' }}>{title}</Text>
          {note !== undefined && <Text size="sm" c="dimmed">{note}</Text>}
        </div>
        <div>{badge}</div>
        {children}
      </Stack>
    </Paper>
  );
}
