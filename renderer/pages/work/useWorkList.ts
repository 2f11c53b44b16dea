import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '#src/contract/operation.ts';
import type { WorkRow } from '#src/contract/work.ts';
import { call, type ApiError } from '../../api.ts';

const PAGE_SIZE = 50;

export type WorkListOperation = 'fieldReport.list' | 'round.list';

interface WorkRows {
  readonly rows: readonly WorkRow[];
  readonly loading: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
  /** Reads the next page, when there is one. */
  readonly more: () => void;
}

/**
 * A list of work page by page, by key: rows that arrive meanwhile shift nothing.
 *
 * @param view `MINE`: what waits for the own role; `ALL`; or a status
 */
export function useWorkList(operation: WorkListOperation, view: string): WorkRows {
  const query = { status: view === 'MINE' || view === 'ALL' ? null : view, mine: view === 'MINE', village: null };
  const answer = useInfiniteQuery<Page<WorkRow>, ApiError, { pages: Page<WorkRow>[] }, readonly unknown[], string | null>({
    queryKey: [operation, query],
    queryFn: ({ pageParam }) => call(operation, { ...query, cursor: pageParam, limit: PAGE_SIZE }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
  });
  return {
    rows: answer.data?.pages.flatMap((page) => page.rows) ?? [],
    loading: answer.isPending,
    error: answer.error,
    retry: () => void answer.refetch(),
    more: () => {
      if (answer.hasNextPage && !answer.isFetchingNextPage) void answer.fetchNextPage();
    },
  };
}
