import { Button, Group, Menu, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { areaName } from '#src/domain/area/area.ts';
import { PROPOSAL_KINDS } from '#src/domain/proposal/kinds.ts';
import { useText } from '../../app/text.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { VillagePicker } from '../../components/VillagePicker.tsx';
import type { ProposalsSearch } from './search.ts';

/** What narrows the queue, each as a chip that can be taken away. */
export function ProposalFilters({ search, onChange }: { readonly search: ProposalsSearch; readonly onChange: (search: ProposalsSearch) => void }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const { kind, village, ...rest } = search;
  const withKind = kind === undefined ? {} : { kind };
  const withVillage = village === undefined ? {} : { village };
  const icon = <IconFilter size={16} />;
  return (
    <Group gap="sm" mb="md">
      <Menu position="bottom-start" withinPortal withInitialFocusPlaceholder={false} transitionProps={{ duration: 0 }}>
        <Menu.Target><Button size="sm" variant="default" leftSection={icon}>{t('proposalPage.filter.kind')}</Button></Menu.Target>
        <Menu.Dropdown>{PROPOSAL_KINDS.map((one) => <Menu.Item key={one} onClick={() => onChange({ ...rest, ...withVillage, kind: one })}>{t(`proposal.kind.${one}`)}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
        <Popover.Target><Button size="sm" variant="default" leftSection={icon} onClick={() => setOpen(!open)}>{t('proposalPage.filter.village')}</Button></Popover.Target>
        <Popover.Dropdown>
          <VillagePicker label={t('proposalPage.filter.village')} value={village ?? null} onChange={(code) => { if (code !== null) { setOpen(false); onChange({ ...rest, ...withKind, village: code }); } }} />
        </Popover.Dropdown>
      </Popover>
      {kind !== undefined && <FilterChip label={t(`proposal.kind.${kind}`)} onRemove={() => onChange({ ...rest, ...withVillage })} />}
      {village !== undefined && <FilterChip label={areaName(village) ?? village} onRemove={() => onChange({ ...rest, ...withKind })} />}
    </Group>
  );
}
