import { RouterProvider } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { AppStatus } from '#src/contract/app.ts';
import type { SessionView } from '#src/contract/session.ts';
import { useCall } from '../api.ts';
import { ErrorState, LoadingState } from '../components/states.tsx';
import { Sheet } from '../components/Sheet.tsx';
import { ChangePasswordPage } from '../pages/session/ChangePasswordPage.tsx';
import { LockPage } from '../pages/session/LockPage.tsx';
import { LoginPage } from '../pages/session/LoginPage.tsx';
import { KeyPage } from '../pages/setup/KeyPage.tsx';
import { RefusedPage } from '../pages/setup/RefusedPage.tsx';
import { SetupPage } from '../pages/setup/SetupPage.tsx';
import { queryClient } from './queryClient.ts';
import { router } from './routes.tsx';
import { WhoProvider } from './session.tsx';
import { useIdleLock } from './useIdleLock.ts';

/** Which door stands open: set-up, key, refusal, log-in, or the work itself. */
export function Gate({ status }: { readonly status: UseQueryResult<AppStatus, Error> }): ReactNode {
  // Set-up goes on over its own change of phase, until the recovery key is confirmed and read.
  const [settingUp, setSettingUp] = useState(false);
  const app = status.data;
  if (app === undefined) return <Sheet>{status.error === null ? <LoadingState /> : <ErrorState error={status.error} onRetry={() => void status.refetch()} />}</Sheet>;
  if (settingUp || app.phase === 'SETUP' || app.phase === 'CONFIRM_RECOVERY') {
    return <SetupPage status={app} onBegin={() => setSettingUp(true)} onDone={() => setSettingUp(false)} />;
  }
  if (app.phase === 'KEY_NEEDED') return <KeyPage status={app} />;
  if (app.phase === 'REFUSED') return <RefusedPage status={app} />;
  return <Office status={app} />;
}

function Office({ status }: { readonly status: AppStatus }): ReactNode {
  const current = useCall('session.current', {}, { staleTime: 0 });
  const session = current.data;
  useForgetOnLeaving(session?.userId ?? null);
  if (session === undefined) return <Sheet>{current.error === null ? <LoadingState /> : <ErrorState error={current.error} onRetry={() => void current.refetch()} />}</Sheet>;
  if (session === null) return <LoginPage status={status} />;
  if (session.mustChangePassword && !session.locked) return <ChangePasswordPage />;
  return <Work status={status} session={session} />;
}

/** The pages stay as they are behind the lock: what was being typed is still there afterwards. */
function Work({ status, session }: { readonly status: AppStatus; readonly session: SessionView }): ReactNode {
  useIdleLock(!session.locked);
  // The pages wait for it, so that no programme is ever shown by its code.
  const catalogue = useCall('catalogue.get', {}, { enabled: !session.locked });
  useEffect(() => {
    if (session.locked) document.body.dataset['locked'] = '';
    else delete document.body.dataset['locked'];
    return () => {
      delete document.body.dataset['locked'];
    };
  }, [session.locked]);
  return (
    <>
      {session.locked && <LockPage />}
      <div hidden={session.locked} inert={session.locked}>
        <WhoProvider who={{ session, status }}>
          {catalogue.data !== undefined ? <RouterProvider router={router} /> : catalogue.error !== null && <ErrorState error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
        </WhoProvider>
      </div>
    </>
  );
}

/** Nothing of one user's answers stays for the next, and each begins at home. */
function useForgetOnLeaving(userId: string | null): void {
  useEffect(() => () => {
    if (userId === null) return;
    queryClient.removeQueries({ predicate: (query) => !['app.status', 'session.current'].includes(String(query.queryKey[0])) });
    void router.navigate({ to: '/' });
  }, [userId]);
}
