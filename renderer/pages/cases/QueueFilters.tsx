import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { areaName } from '#src/domain/area/area.ts';
import { useText } from '../../app/text.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { VillagePicker } from '../../components/VillagePicker.tsx';

interface Filters {
  readonly text?: string;
  readonly village?: string;
}

/** What narrows the queue, each as a chip that can be taken away. */
export function QueueFilters({ search, onChange }: { readonly search: Filters; readonly onChange: (filters: Filters) => void }): ReactNode {
  const { t } = useText();
  const [text, setText] = useState(search.text ?? '');
  const [open, setOpen] = useState(false);
  const { text: _text, village: _village, ...rest } = search;
  const withText = (value: string): Filters => ({ ...rest, ...(search.village === undefined ? {} : { village: search.village }), ...(value.trim() === '' ? {} : { text: value.trim() }) });
  const later = useDebouncedCallback((value: string) => onChange(withText(value)), 200);
  const setVillage = (village: string | null): void => {
    if (village === null) return;
    setOpen(false);
    onChange({ ...withText(text), village });
  };
  const clearText = (): void => {
    setText('');
    onChange(withText(''));
  };
  const clearVillage = (): void => {
    const { village: _gone, ...others } = withText(text);
    onChange(others);
  };
  return (
    <Group gap="sm" mb="md">
      <TextInput aria-label={t('queue.filter.text')} placeholder={t('queue.filter.text')} value={text} data-search w={300} size="sm" autoComplete="off" spellCheck={false}
        leftSection={<IconSearch size={16} aria-hidden />} onChange={(event) => { setText(event.currentTarget.value); later(event.currentTarget.value); }} />
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
        <Popover.Target><Button size="sm" variant="default" leftSection={<IconFilter size={16} />} onClick={() => setOpen(!open)}>{t('queue.filter.village')}</Button></Popover.Target>
        <Popover.Dropdown><VillagePicker label={t('queue.filter.village')} value={search.village ?? null} onChange={setVillage} /></Popover.Dropdown>
      </Popover>
      {search.text !== undefined && <FilterChip label={`"${search.text}"`} onRemove={clearText} />}
      {search.village !== undefined && <FilterChip label={areaName(search.village) ?? search.village} onRemove={clearVillage} />}
    </Group>
  );
}
