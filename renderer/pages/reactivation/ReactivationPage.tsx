import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { AskForm } from './AskForm.tsx';
import { ManyForm } from './ManyForm.tsx';
import { PersonSearch, type Chosen } from './PersonSearch.tsx';
import { UnsentList } from './UnsentList.tsx';
import { WaitingList } from './WaitingList.tsx';

const VIEWS = ['ONE', 'MANY', 'WAITING', 'LETTERS'] as const;
type View = (typeof VIEWS)[number];

/** From "the card is no longer active" to the letter: whoever asks at the counter, a list after a mass event, and the manager's word. */
export function ReactivationPage(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const asks = mayCall(role, 'reactivation.request');
  const [view, setView] = useState<View>(asks ? 'ONE' : 'WAITING');
  return (
    <>
      <PageHeader title={t('reactivation.title')} lead={t('reactivation.lead')} />
      <SegmentedControl aria-label={t('reactivation.title')} value={view} onChange={(next) => setView(next as View)} transitionDuration={0} mb="lg"
        data={VIEWS.filter((one) => asks || one === 'WAITING' || one === 'LETTERS').map((one) => ({ value: one, label: t(`reactivation.view.${one}`) }))} />
      {view === 'ONE' && <One />}
      {view === 'MANY' && <ManyForm />}
      {view === 'WAITING' && <WaitingList />}
      {view === 'LETTERS' && <UnsentList />}
    </>
  );
}

function One(): ReactNode {
  const { t } = useText();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [made, setMade] = useState<{ readonly caseId: string; readonly number: string } | null>(null);
  if (made !== null) {
    return (
      <Alert color="brand" variant="outline" icon={<IconCircleCheck />} title={t('reactivation.made', { number: made.number })} maw={720}>
        <Stack gap="sm">
          <Text>{t('reactivation.madeNext')}</Text>
          <Group gap="sm">
            <Button component={Link} to={`/register/${made.caseId}/receipt`}>{t('reactivation.receipt')}</Button>
            <Button variant="default" component={Link} to={`/cases/${made.caseId}`}>{t('queue.open')}</Button>
            <Button variant="default" onClick={() => { setMade(null); setChosen(null); }}>{t('reactivation.another')}</Button>
          </Group>
        </Stack>
      </Alert>
    );
  }
  if (chosen === null) return <PersonSearch onChoose={setChosen} />;
  return <AskForm chosen={chosen} onBack={() => setChosen(null)} onMade={setMade} />;
}
