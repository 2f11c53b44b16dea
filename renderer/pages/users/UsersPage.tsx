import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { UserView } from '#src/contract/session.ts';
import { areaName } from '#src/domain/area/area.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { UserPanel } from './UserPanel.tsx';

export function UsersPage(): ReactNode {
  const { t } = useText();
  const users = useCall('user.list', {});
  const [shown, setShown] = useState<'new' | UserView | null>(null);
  const [text, setText] = useState('');
  return (
    <>
      <PageHeader title={t('user.title')} lead={t('user.lead')} actions={<Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setShown('new')}>{t('user.add')}</Button>} />
      <TextInput data-search aria-label={t('user.search')} placeholder={t('user.search')} leftSection={<IconSearch size={18} aria-hidden />} maw={360} mb="md" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Answered answer={users}>{(rows) => <UserTable rows={rows} text={text} onOpen={setShown} />}</Answered>
      <UserPanel shown={shown} onClose={() => setShown(null)} />
    </>
  );
}

function UserTable({ rows, text, onOpen }: { readonly rows: readonly UserView[]; readonly text: string; readonly onOpen: (user: UserView) => void }): ReactNode {
  const { t } = useText();
  const columns = useColumns();
  const wanted = text.trim().toLowerCase();
  const found = rows.filter((user) => [user.name, user.username, t(`role.name.${user.role}`)].some((part) => part.toLowerCase().includes(wanted)));
  return <DataTable name="users" label={t('user.table')} rows={found} columns={columns} rowId={(user) => user.id} onOpen={onOpen} openOnClick empty={<EmptyState title={t('user.none')} hint={t('user.noneHint')} />} />;
}

function useColumns(): readonly DataColumn<UserView>[] {
  const { t } = useText();
  return useMemo((): readonly DataColumn<UserView>[] => {
    const state = (user: UserView): string => t(user.disabled ? 'user.state.disabled' : user.mustChangePassword ? 'user.state.mustChange' : 'user.state.active');
    return [
      { id: 'name', header: t('user.column.name'), value: (user) => user.name },
      { id: 'username', header: t('user.column.username'), value: (user) => user.username, width: '9rem', minor: true },
      { id: 'role', header: t('user.column.role'), value: (user) => t(`role.name.${user.role}`) },
      { id: 'area', header: t('user.column.area'), value: (user) => areaName(user.area) ?? user.area, width: '11rem', minor: true },
      {
        id: 'state', header: t('user.column.state'), width: '15rem', value: state,
        cell: (user) => <StatusBadge tone={user.disabled ? 'stopped' : user.mustChangePassword ? 'waiting' : 'done'}>{state(user)}</StatusBadge>,
      },
    ];
  }, [t]);
}
