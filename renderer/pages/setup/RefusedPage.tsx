import type { ReactNode } from 'react';
import type { AppStatus } from '#src/contract/app.ts';

export function RefusedPage({ status }: { readonly status: AppStatus }): ReactNode {
  return status.phase;
}
