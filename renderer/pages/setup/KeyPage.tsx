import type { ReactNode } from 'react';
import type { AppStatus } from '#src/contract/app.ts';

export function KeyPage({ status }: { readonly status: AppStatus }): ReactNode {
  return status.phase;
}
