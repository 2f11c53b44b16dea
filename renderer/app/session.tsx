import { createContext, use, type ReactNode } from 'react';
import type { AppStatus } from '#src/contract/app.ts';
import type { SessionView } from '#src/contract/session.ts';

export interface Who {
  readonly session: SessionView;
  readonly status: AppStatus;
}

const WhoContext = createContext<Who | null>(null);

export function WhoProvider({ who, children }: { readonly who: Who; readonly children: ReactNode }): ReactNode {
  return <WhoContext value={who}>{children}</WhoContext>;
}

/** Who works at this window, in which office. Only inside the logged-in pages. */
export function useWho(): Who {
  const who = use(WhoContext);
  if (who === null) throw new Error('nobody is logged in here');
  return who;
}

/** Pages before the log-in have nobody. */
export const useIsLoggedIn = (): boolean => use(WhoContext) !== null;

export function useSession(): SessionView {
  return useWho().session;
}
