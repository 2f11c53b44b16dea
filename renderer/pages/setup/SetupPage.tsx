import type { ReactNode } from 'react';
import type { AppStatus } from '#src/contract/app.ts';

export interface SetupPageProps {
  readonly status: AppStatus;
  readonly onBegin: () => void;
  readonly onDone: () => void;
}

export function SetupPage({ status }: SetupPageProps): ReactNode {
  return status.phase;
}
