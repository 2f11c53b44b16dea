import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type ApiError } from '../../api.ts';
import type { OutputOf } from '#src/contract/ipc.ts';

const PAGE = 50;
type Name = 'national.answers' | 'national.transfers';

/** A log from its newest entry back, page by page. */
export function useBehind<N extends Name>(name: N) {
  type Rows = readonly (OutputOf<N>[number] & { readonly id: number })[];
  const pages = useInfiniteQuery<Rows, ApiError, { pages: Rows[] }, readonly unknown[], number | null>({
    queryKey: [name],
    queryFn: ({ pageParam }) => call(name, { before: pageParam, limit: PAGE } as never) as Promise<Rows>,
    initialPageParam: null,
    getNextPageParam: (last) => (last.length < PAGE ? null : (last.at(-1)?.id ?? null)),
  });
  return {
    answer: { data: pages.data?.pages.flat(), error: pages.error, refetch: pages.refetch },
    more: (): void => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
    },
  };
}
