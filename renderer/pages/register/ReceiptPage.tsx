import { Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { call, refreshAfter, useCall, useCommand } from '../../api.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { notify } from '../../app/notify.tsx';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PdfPreview } from '../../components/PdfPreview.tsx';
import { Answered, ErrorState } from '../../components/states.tsx';
import { PapersSection } from '../cases/papers/PapersSection.tsx';
import classes from './register.module.css';

/** After registering: the number, the paper for the citizen, and the next desk. */
export function ReceiptPage(): ReactNode {
  const { draftId } = useParams({ strict: false }) as { draftId: string };
  const view = useCall('case.open', { caseId: draftId });
  return <Answered answer={view}>{(value) => <Receipt view={value} />}</Answered>;
}

function Receipt({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const forward = useCommand('case.sendToReview');
  const { caseId, registration, lastEventId } = view.state;
  const done = useDone(caseId);
  const mayForward = view.actions.includes('sentToReview');
  const send = (): void => forward.mutate({ caseId, basis: lastEventId, note: '' }, {
    onSuccess: () => {
      notify.done(t('register.receipt.forwarded'));
      void done();
    },
  });
  useNextAction(mayForward && !forward.isPending ? send : null);
  return (
    <>
      <PageHeader title={t('register.receipt.title')} lead={t('register.receipt.saved')} actions={(
        <>
          <Button variant="default" component={Link} to="/cases/$caseId" params={{ caseId } as never}>{t('register.receipt.open')}</Button>
          {mayForward
            ? <Button loading={forward.isPending} onClick={send} rightSection={<span className={classes['key']}>{t('register.nextKey')}</span>}>{t('caseRecord.action.sentToReview')}</Button>
            : <Button onClick={() => void done()}>{t('register.receipt.another')}</Button>}
        </>
      )} />
      <Stack gap="lg" maw={980}>
        {forward.error !== null && <ErrorState error={forward.error} />}
        <Paper p="lg">
          <Group gap={48} align="flex-start">
            <div><Text c="dimmed" size="sm">{t('register.receipt.number')}</Text><Text size="xl" fw={650} data-case-number>{registration?.number}</Text></div>
            <div style={{ flex: '1 1 16rem' }}><Text c="dimmed" size="sm">{t('register.receipt.code')}</Text><Text size="xl" fw={650}>{registration?.receiptCode}</Text><Text size="sm" c="dimmed">{t('register.receipt.codeHint')}</Text></div>
          </Group>
        </Paper>
        <PapersSection view={view} />
        <ReceiptPaper caseId={caseId} />
      </Stack>
    </>
  );
}

/** The citizen goes home: whose number was served here is done, and the desk is back at the queue; without a number, at the search. */
function useDone(caseId: string): () => Promise<void> {
  const navigate = useNavigate();
  const { role } = useSession();
  const day = useCall('ticket.today', {}, { enabled: mayCall(role, 'ticket.today') });
  const ticket = day.data?.tickets.find((known) => known.caseId === caseId && known.status === 'CALLED');
  return async () => {
    if (ticket === undefined) return navigate({ to: '/register' });
    await call('ticket.finish', { ticketId: ticket.id }).catch(() => undefined); // somebody else finished it
    await refreshAfter('ticket.finish');
    return navigate({ to: '/tickets' });
  };
}

/** The receipt as it will be printed, on the paper this desk has. */
export function ReceiptPaper({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useText();
  const [paper, setPaper] = useState<'A4' | '80MM'>('A4');
  const file = useCall('case.receipt', { caseId, paper }, { keepPrevious: true });
  return (
    <section aria-labelledby="receipt">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="receipt">{t('register.receipt.document')}</Title>
        <SegmentedControl aria-label={t('register.receipt.paper')} value={paper} onChange={(value) => setPaper(value as 'A4' | '80MM')} transitionDuration={0}
          data={(['A4', '80MM'] as const).map((value) => ({ value, label: t(`register.receipt.papers.${value}`) }))} />
      </Group>
      <Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered>
    </section>
  );
}
