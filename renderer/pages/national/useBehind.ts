import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type ApiError } from '../../api.ts';
import type { InputOf, OutputOf } from '#src/contract/ipc.ts';

const PAGE = 50;
type Name = 'national.answers' | 'national.transfers';

/** A log from its newest entry back, page by page. @param filter what else the call asks for */
export function useBehind<N extends Name>(name: N, filter: Omit<InputOf<N>, 'before' | 'limit'>) {
  type Rows = readonly (OutputOf<N>[number] & { readonly id: number })[];
  const pages = useInfiniteQuery<Rows, ApiError, { pages: Rows[] }, readonly unknown[], number | null>({
    queryKey: [name, filter],
    queryFn: ({ pageParam }) => call(name, { ...filter, before: pageParam, limit: PAGE } as never) as Promise<Rows>,
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
