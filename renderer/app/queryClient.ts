import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

const RESTARTED = 'DATA_PROCESS_RESTARTED';
const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : null);

/**
 * One cache per window. There is no network between window and data process, so nothing waits for one;
 * reads are repeated by themselves only when the data process was started again under them.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsHere }),
  mutationCache: new MutationCache({ onError: askWhoIsHere }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 30_000,
      retry: (failures, error) => codeOf(error) === RESTARTED && failures < 5,
      retryDelay: (failures) => 200 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** A session that ended or was locked elsewhere shows its door at once. */
function askWhoIsHere(error: unknown): void {
  if (['NOT_LOGGED_IN', 'SESSION_LOCKED', 'PASSWORD_CHANGE_REQUIRED'].includes(String(codeOf(error)))) {
    void queryClient.invalidateQueries({ queryKey: ['session.current'] });
  }
}
