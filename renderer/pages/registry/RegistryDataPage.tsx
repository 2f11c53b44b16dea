import { Alert, Button, Stack } from '@mantine/core';
import { IconDatabase, IconFileImport } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import type { RegistryDataView, RegistryFailure } from '#src/contract/registryData.ts';
import type { RegistryStatusView } from '#src/contract/registry.ts';
import { ApiError, refresh, useCall, useCommand } from '../../api.ts';
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
  const take = useTakeIn('registry.import');
  const delta = useTakeIn('registry.applyDelta');
  const check = useCommand('registry.checkIntegrity');
  const status = useCall('registry.status', {});
  const data = useCall('registry.data', {});
  useLoadingWatch(status.data?.state === 'LOADING');
  const busy = take.running || delta.running || check.isPending || data.data?.job != null;
  return (
    <>
      <PageHeader title={t('registry.title')} lead={t('registry.lead')} actions={<Actions take={take} delta={delta} check={check} busy={busy} empty={status.data?.source == null} />} />
      <Stack>
        {busy && <JobPanel kind={data.data?.job?.kind ?? (check.isPending ? 'CHECK' : delta.running ? 'DELTA' : 'IMPORT')} known={data.data?.job ?? null} />}
        <Problem take={take} />
        <Problem take={delta} />
        {!busy && take.error === null && delta.error === null && <EarlierProblem failure={data.data?.lastFailure ?? null} onChoose={take.choose} />}
        <Integrity check={check} />
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

type Check = ReturnType<typeof useCommand<'registry.checkIntegrity'>>;

function Actions({ take, delta, check, busy, empty }: {
  readonly take: TakeIn; readonly delta: TakeIn; readonly check: Check; readonly busy: boolean; readonly empty: boolean;
}): ReactNode {
  const { t } = useText();
  const started = (start: () => void) => (): void => {
    for (const other of [take, delta]) other.dismiss();
    check.reset();
    start();
  };
  return (
    <>
      {!empty && <Button variant="default" disabled={busy} onClick={started(() => check.mutate({}))}>{t('registry.check.start')}</Button>}
      {!empty && <Button variant="default" disabled={busy} onClick={started(delta.choose)}>{t('registry.delta')}</Button>}
      <Button leftSection={<IconFileImport size={18} aria-hidden />} disabled={busy} onClick={started(take.choose)}>{t('registry.take')}</Button>
    </>
  );
}

function Integrity({ check }: { readonly check: Check }): ReactNode {
  const { t } = useText();
  if (check.isPending) return null;
  if (check.error !== null) return <ErrorState error={check.error} />;
  if (check.data === undefined) return null;
  const { intact, problems } = check.data;
  return <Alert role="status" color={intact ? 'brand' : 'danger'} variant="outline" title={intact ? t('registry.check.intact') : t('registry.check.broken', { count: problems })}>{t(intact ? 'registry.check.intactText' : 'registry.check.brokenText')}</Alert>;
}

function Problem({ take }: { readonly take: TakeIn }): ReactNode {
  if (take.error === null || take.running) return null;
  if (take.error.code === 'REGISTRY_BAD_LINES') return <BadLinesPanel details={take.error.details} onGoOn={take.goOn} onLeave={take.dismiss} />;
  return <ErrorState error={take.error} />;
}

/** Seen by whoever left the page before it failed. The file was forgotten meanwhile, so going on means choosing it again. */
function EarlierProblem({ failure, onChoose }: { readonly failure: RegistryFailure | null; readonly onChoose: () => void }): ReactNode {
  const { t } = useText();
  if (failure === null || failure.kind === 'CHECK') return null;
  return (
    <Stack gap="xs">
      <ErrorState error={new ApiError(failure.code, failure.details)} />
      {failure.kind === 'IMPORT' && <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={onChoose}>{t('registry.again')}</Button>}
    </Stack>
  );
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
