import { useInfiniteQuery } from '@tanstack/react-query';
import type { InputOf, OperationName, OutputOf } from '#src/contract/ipc.ts';
import type { Page } from '#src/contract/operation.ts';
import { call, type ApiError } from '../api.ts';

const PAGE_SIZE = 50;

/** Operations that answer a list page by page. */
type ListName = { [N in OperationName]: OutputOf<N> extends Page<unknown> ? (InputOf<N> extends { readonly limit: number } ? N : never) : never }[OperationName];
type RowOf<N extends ListName> = OutputOf<N> extends Page<infer Row> ? Row : never;

export interface PagedRows<Row> {
  readonly rows: readonly Row[];
  readonly loading: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
  /** Reads the next page, when there is one. */
  readonly more: () => void;
}

/** A list page by page, by key: rows that arrive meanwhile shift nothing. */
export function usePaged<N extends ListName>(name: N, query: Omit<InputOf<N>, 'cursor' | 'limit'>): PagedRows<RowOf<N>> {
  const answer = useInfiniteQuery<Page<RowOf<N>>, ApiError, { pages: Page<RowOf<N>>[] }, readonly unknown[], string | null>({
    queryKey: [name, query],
    queryFn: ({ pageParam }) => call(name, { ...query, cursor: pageParam, limit: PAGE_SIZE } as InputOf<N>) as Promise<Page<RowOf<N>>>,
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
