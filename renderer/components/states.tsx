import { Alert, Box, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { IconAlertTriangle, IconInbox } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ErrorCode } from '#src/text/error.ts';
import { errorCode, errorText } from '../app/errorText.ts';
import { beginReport } from '../app/problemReport.ts';
import { useIsLoggedIn } from '../app/session.tsx';
import { useText } from '../app/text.tsx';

/** Nothing here, and what one may do about it. */
export function EmptyState({ title, hint, action, icon }: {
  readonly title: string; readonly hint?: string; readonly action?: ReactNode; readonly icon?: ReactNode;
}): ReactNode {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <span aria-hidden style={{ color: 'var(--mantine-color-dimmed)' }}>{icon ?? <IconInbox size={36} stroke={1.4} />}</span>
      <Text fw={600}>{title}</Text>
      {hint !== undefined && <Text c="dimmed" maw={480}>{hint}</Text>}
      {action}
    </Stack>
  );
}

/** What no rule of the field explains: the program itself is at fault, or its file. */
const FAULTS: readonly ErrorCode[] = ['INTERNAL', 'UNKNOWN_OPERATION', 'INVALID_INPUT', 'DATABASE_CORRUPT', 'DATABASE_LOCKED', 'DATABASE_READ_ONLY'];

/** What happened, what is safe, what to do. `onRetry` only where trying again can help. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }): ReactNode {
  const { t } = useText();
  const { text, next } = errorText(t, error);
  const code = errorCode(error);
  const reportable = useIsLoggedIn() && FAULTS.includes(code);
  return (
    <Alert role="alert" color="danger" variant="outline" icon={<IconAlertTriangle />} title={text} styles={{ title: { whiteSpace: 'normal' }, label: { overflow: 'visible' } }}>
      <Text>{next}</Text>
      {(onRetry !== undefined || reportable) && (
        <Group mt="sm">
          {onRetry !== undefined && <Button variant="default" size="sm" onClick={onRetry}>{t('common.retry')}</Button>}
          {reportable && <Button variant="default" size="sm" onClick={() => void beginReport(code)}>{t('problem.report.title')}</Button>}
        </Group>
      )}
    </Alert>
  );
}

/** A step that was refused: taken into sight, for the button that was pressed may be a screen below. */
export function Refusal({ error, mb }: { readonly error: unknown; readonly mb?: 'md' }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error === null) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (error === null) return null;
  return <Box ref={box} tabIndex={-1} {...(mb === undefined ? {} : { mb })} style={{ outline: 'none', scrollMargin: 16 }}><ErrorState error={error} /></Box>;
}

/** Shows nothing for 200 ms: most answers are there before, and a flicker makes a program feel slow. */
export function LoadingState(): ReactNode {
  const { t } = useText();
  const [visible, setVisible] = useState(false);
  useTimeout(() => setVisible(true), 200, { autoInvoke: true });
  return (
    <Group role="status" aria-live="polite" justify="center" gap="sm" py={48} style={{ visibility: visible ? 'visible' : 'hidden' }}>
      <Loader size="sm" aria-hidden /><Text c="dimmed">{t('common.loading')}</Text>
    </Group>
  );
}

export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What was seen before is no longer this user's to see: the case has moved, was shut, or is gone. */
const SHUT: ReadonlySet<ErrorCode> = new Set(['AREA_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'CASE_PROTECTED', 'NOT_FOUND']);

/** The three states of an answer in one place: loading, refused, there. An older answer stays on the screen when a newer one fails, unless it is refused. */
export function Answered<T>({ answer, children }: { readonly answer: Answer<T>; readonly children: (value: T) => ReactNode }): ReactNode {
  const shut = answer.error !== null && SHUT.has(errorCode(answer.error));
  if (answer.data !== undefined && !shut) return children(answer.data);
  if (answer.error !== null) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  return <LoadingState />;
}
