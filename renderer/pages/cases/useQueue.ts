import { useInfiniteQuery } from '@tanstack/react-query';
import type { Queue, QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import { call, type ApiError } from '../../api.ts';

const PAGE_SIZE = 50;

export interface QueueRows {
  readonly rows: readonly QueueRow[];
  readonly loading: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
  /** Reads the next page, when there is one. */
  readonly more: () => void;
}

/** A queue page by page, by key: rows that arrive meanwhile shift nothing. */
export function useQueue(queue: Queue, village: string | null, text: string | null): QueueRows {
  const answer = useInfiniteQuery<Page<QueueRow>, ApiError, { pages: Page<QueueRow>[] }, readonly unknown[], string | null>({
    queryKey: ['case.queue', { queue, village, text }],
    queryFn: ({ pageParam }) => call('case.queue', { queue, village, text, cursor: pageParam, limit: PAGE_SIZE }),
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
