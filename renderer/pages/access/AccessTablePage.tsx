import { Code, Group } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { AccessRule } from '#src/contract/access.ts';
import { ROLES, type Role } from '#src/domain/access/roles.ts';
import { id as texts } from '#src/text/id/index.ts';
import type { Translate } from '#src/text/index.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { statusText } from '../cases/words.ts';

/** Role × operation × area × state, as dispatch enforces it. */
export function AccessTablePage(): ReactNode {
  const { t } = useText();
  const table = useCall('access.table', {});
  const [role, setRole] = useState<Role | null>(null);
  const columns = useColumns();
  const choices = [{ value: '', label: t('accessTable.every') }, ...ROLES.map((known) => ({ value: known, label: t(`role.name.${known}`) }))];
  return (
    <>
      <PageHeader title={t('accessTable.title')} lead={t('accessTable.lead')} />
      <Group mb="md"><ChoiceField label={t('accessTable.role')} data={choices} value={role ?? ''} onChange={(value) => setRole(ROLES.find((known) => known === value) ?? null)} w={320} /></Group>
      <Answered answer={table}>
        {(rules) => (
          <DataTable name="accessTable" label={t('accessTable.table')} columns={columns} rowId={(rule) => rule.operation} empty={<EmptyState title={t('accessTable.table')} />}
            rows={rules.filter((rule) => role === null || rule.roles.includes(role))} />
        )}
      </Answered>
    </>
  );
}

const SUBJECTS = texts.accessTable.subject;

function subjectText(t: Translate, operation: string): string {
  const [subject = ''] = operation.split('.');
  return t(`accessTable.subject.${subject in SUBJECTS ? (subject as keyof typeof SUBJECTS) : 'other'}`);
}

function rolesText(t: Translate, { who, roles }: AccessRule): string {
  if (who === 'PUBLIC') return t('accessTable.beforeLogin');
  return roles.length === ROLES.length ? t('accessTable.everybody') : roles.map((role) => t(`role.name.${role}`)).join(', ');
}

/** Many roles don't fit in a cell; the pointer shows them all. */
const Roles = ({ text }: { readonly text: string }): ReactNode => <span title={text}>{text}</span>;

function useColumns(): readonly DataColumn<AccessRule>[] {
  const { t } = useText();
  return useMemo((): readonly DataColumn<AccessRule>[] => [
    { id: 'subject', header: t('accessTable.column.subject'), width: '11rem', value: (rule) => subjectText(t, rule.operation) },
    { id: 'operation', header: t('accessTable.column.operation'), width: '15rem', value: (rule) => rule.operation, cell: (rule) => <Code>{rule.operation}</Code> },
    { id: 'roles', header: t('accessTable.column.roles'), value: (rule) => rolesText(t, rule), cell: (rule) => <Roles text={rolesText(t, rule)} /> },
    { id: 'area', header: t('accessTable.column.area'), width: '14rem', value: (rule) => t(`accessTable.area.${rule.area}`) },
    { id: 'states', header: t('accessTable.column.states'), width: '13rem', minor: true, value: (rule) => (rule.states === null ? t('accessTable.anyState') : rule.states.map((status) => statusText(status, t)).join(', ')) },
  ], [t]);
}
