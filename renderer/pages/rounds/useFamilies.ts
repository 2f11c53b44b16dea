import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RoundFamilies, RoundFamily } from '#src/contract/rounds.ts';
import { call, type ApiError } from '../../api.ts';

const PAGE_SIZE = 100;

interface FamilyRows {
  readonly rows: readonly RoundFamily[];
  readonly loading: boolean;
  readonly complete: boolean;
  readonly source: RoundFamilies['source'];
  readonly error: ApiError | null;
  readonly retry: () => void;
  readonly more: () => void;
}

/**
 * A village's families in the register, page by page. They are not read again after each mark: the register does not
 * change by it, and each reading is a line in the access log.
 *
 * @param all read on to the end: what is searched for may lie on any page
 */
export function useFamilies(roundId: string, all: boolean): FamilyRows {
  const answer = useInfiniteQuery<RoundFamilies, ApiError, { pages: RoundFamilies[] }, readonly unknown[], string | null>({
    queryKey: ['roundFamilies', roundId],
    queryFn: ({ pageParam }) => call('round.families', { roundId, cursor: pageParam, limit: PAGE_SIZE }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    staleTime: 300_000,
  });
  const more = (): void => {
    if (answer.hasNextPage && !answer.isFetchingNextPage) void answer.fetchNextPage();
  };
  useEffect(() => {
    if (all) more();
  }, [all, answer.data]); // eslint-disable-line react-hooks/exhaustive-deps -- one page after the other
  return {
    rows: answer.data?.pages.flatMap((page) => page.rows) ?? [], loading: answer.isPending, complete: !answer.hasNextPage, source: answer.data?.pages[0]?.source ?? null,
    error: answer.error, retry: () => void answer.refetch(), more,
  };
}
