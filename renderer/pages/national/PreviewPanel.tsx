import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { NationalPreview } from '#src/contract/national.ts';
import { formatMonth } from '#src/text/format.ts';
import { call, type ApiError } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { FieldWarning } from '../../components/fields.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import { gapsText } from './words.ts';

/** The dry run: the very bodies that would go. */
export function PreviewPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const pages = useInfiniteQuery<NationalPreview, ApiError, { pages: NationalPreview[] }, readonly unknown[], string | null>({
    queryKey: ['national.preview'], staleTime: 0, initialPageParam: null, queryFn: ({ pageParam }) => call('national.preview', { cursor: pageParam }), getNextPageParam: (last) => last.next,
  });
  const first = pages.data?.pages[0];
  const preview = { data: first === undefined ? undefined : { ...first, items: pages.data?.pages.flatMap((page) => page.items) ?? [] }, error: pages.error, refetch: pages.refetch };
  return (
    <Side title={t('national.previewPanel.title')} size="760px" onClose={onClose}>
      <Answered answer={preview}>
        {({ items, total, statistics }) => (items.length + statistics.length === 0 ? <EmptyState title={t('national.previewPanel.none')} /> : (
          <Stack>
            {items.length > 0 && <Text>{t('national.previewPanel.lead', { count: total })} {total > items.length && t('national.previewPanel.shown', { shown: items.length })}</Text>}
            {items.map((item) => (
              <section key={item.id} aria-labelledby={`preview-${item.id}`}>
                <Title order={3} size="h5" id={`preview-${item.id}`} mb={4}>{item.title}</Title>
                {item.body === null ? <FieldWarning>{t('national.previewPanel.blocked', { gaps: gapsText(item.gaps, t) })}</FieldWarning> : <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.body}</Code>}
              </section>
            ))}
            {pages.hasNextPage && <Button variant="default" style={{ alignSelf: 'flex-start' }} loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('national.more')}</Button>}
            {statistics.map(({ month, body }) => (
              <section key={month} aria-labelledby={`preview-${month}`}>
                <Title order={3} size="h5" id={`preview-${month}`} mb={4}>{t('national.statistics.title', { month: formatMonth(`${month}-01`, language) })}</Title>
                <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{body}</Code>
              </section>
            ))}
          </Stack>
        ))}
      </Answered>
    </Side>
  );
}
