import { Button, Stack } from '@mantine/core';
import { IconDatabase, IconFileImport } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import type { RegistryDataView } from '#src/contract/registryData.ts';
import type { RegistryStatusView } from '#src/contract/registry.ts';
import { refresh, useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState, ErrorState } from '../../components/states.tsx';
import { BadLinesPanel } from './BadLinesPanel.tsx';
import { CurrentData } from './CurrentData.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { JobPanel } from './JobPanel.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { useTakeIn, type TakeIn } from './useTakeIn.ts';

/** The administrator's page of the national data: what is in use, taking new data in, what happened before. */
export function RegistryDataPage(): ReactNode {
  const { t } = useText();
  const take = useTakeIn();
  const status = useCall('registry.status', {});
  const data = useCall('registry.data', {});
  useLoadingWatch(status.data?.state === 'LOADING');
  const busy = take.running || data.data?.job != null;
  return (
    <>
      <PageHeader title={t('registry.title')} lead={t('registry.lead')} actions={<TakeButton take={take} busy={busy} />} />
      <Stack>
        {busy && <JobPanel kind={data.data?.job?.kind ?? 'IMPORT'} known={data.data?.job ?? null} />}
        <Problem take={take} />
        <Answered answer={status}>{(now) => <Answered answer={data}>{(view) => <Contents now={now} view={view} busy={busy} />}</Answered>}</Answered>
      </Stack>
    </>
  );
}

/** Loading the name index takes a moment and ends without news. */
function useLoadingWatch(loading: boolean): void {
  useEffect(() => {
    if (!loading) return;
    const timer = setInterval(() => void refresh(['registry']), 1_000);
    return () => clearInterval(timer);
  }, [loading]);
}

function TakeButton({ take, busy }: { readonly take: TakeIn; readonly busy: boolean }): ReactNode {
  const { t } = useText();
  return <Button leftSection={<IconFileImport size={18} aria-hidden />} disabled={busy} onClick={take.choose}>{t('registry.take')}</Button>;
}

function Problem({ take }: { readonly take: TakeIn }): ReactNode {
  if (take.error === null || take.running) return null;
  if (take.error.code === 'REGISTRY_BAD_LINES') return <BadLinesPanel details={take.error.details} onGoOn={take.goOn} onLeave={take.dismiss} />;
  return <ErrorState error={take.error} />;
}

function Contents({ now, view, busy }: { readonly now: RegistryStatusView; readonly view: RegistryDataView; readonly busy: boolean }): ReactNode {
  const { t } = useText();
  if (now.source === null) {
    return busy ? null : <EmptyState title={t('registry.missing')} hint={t('registry.missingHint')} icon={<IconDatabase size={36} stroke={1.4} />} />;
  }
  return (
    <>
      <CurrentData source={now.source} now={now} takenIn={view.history[0]?.at ?? null} />
      {view.lastReport !== null && !busy && <ReportPanel report={view.lastReport} />}
      <HistoryTable rows={view.history} />
    </>
  );
}
