import { Button, Checkbox, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { WaitingReactivation } from '#src/contract/reactivation.ts';
import { areaName } from '#src/domain/area/area.ts';
import { call, useCall } from '../../api.ts';
import { usePageAction } from '../../app/hotkeys.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, FieldWarning } from '../../components/fields.tsx';
import { Answered, EmptyState, Refusal } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useStep } from '../cases/panels/Panel.tsx';
import { useSigner } from '../cases/panels/useSigner.ts';
import { dateAndDistance } from '../cases/words.ts';
import { Letters } from './Letters.tsx';

/** What waits for the manager, patients in hospital first; approved together, each has its letter at once. */
export function WaitingList(): ReactNode {
  const { t } = useText();
  const waiting = useCall('reactivation.waiting', {}, { staleTime: 0 });
  const [letters, setLetters] = useState<readonly string[]>([]);
  return (
    <Stack gap="lg">
      <Answered answer={waiting}>{(rows) => (rows.length === 0 ? <EmptyState title={t('reactivation.waiting.empty')} hint={t('reactivation.waiting.emptyHint')} /> : <Approve rows={rows} onLetters={setLetters} />)}</Answered>
      {letters.length > 0 && <Letters key={letters[0]} referralIds={letters} />}
    </Stack>
  );
}

function Approve({ rows, onLetters }: { readonly rows: readonly WaitingReactivation[]; readonly onLetters: (referralIds: readonly string[]) => void }): ReactNode {
  const { t, language } = useText();
  const { role } = useSession();
  const step = useStep('reactivation');
  const may = mayCall(role, 'reactivation.approve');
  const { signerId, setSigner, signers } = useSigner();
  // What was left out stays so when the list is read again.
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.map((row) => row.caseId).filter((caseId) => !without.has(caseId));
  const [refused, setRefused] = useState(0);
  const approve = (): void => {
    if (signerId === null || chosen.length === 0) return;
    void step.take(async () => {
      const done = await call('reactivation.approve', { caseIds: [...chosen], signerId });
      setRefused(done.refused.length);
      onLetters(done.letters.map((letter) => letter.referralId));
    }, t('reactivation.waiting.approved'), () => undefined);
  };
  usePageAction(may ? approve : null);
  const toggle = (caseId: string): void => setWithout(without.has(caseId) ? new Set([...without].filter((id) => id !== caseId)) : new Set([...without, caseId]));
  return (
    <Paper p="md">
      <Refusal error={step.error} />
      {refused > 0 && <FieldWarning>{t('reactivation.waiting.refused', { count: refused })}</FieldWarning>}
      <Table aria-label={t('reactivation.view.WAITING')}>
        <Table.Thead>
          <Table.Tr>
            {may && <Table.Th w={44}><Checkbox aria-label={t('reactivation.waiting.all')} checked={chosen.length === rows.length} indeterminate={chosen.length > 0 && chosen.length < rows.length} onChange={() => setWithout(chosen.length === rows.length ? new Set(chosen) : new Set())} /></Table.Th>}
            <Table.Th>{t('reactivation.waiting.who')}</Table.Th><Table.Th>{t('reactivation.waiting.where')}</Table.Th><Table.Th>{t('reactivation.waiting.since')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.caseId}>
              {may && <Table.Td><Checkbox aria-label={row.personName} checked={chosen.includes(row.caseId)} onChange={() => toggle(row.caseId)} /></Table.Td>}
              <Table.Td><Link to="/cases/$caseId" params={{ caseId: row.caseId }}>{row.personName}</Link><Text size="sm" c="dimmed">{row.number}, {areaName(row.village) ?? row.village}</Text></Table.Td>
              <Table.Td>{row.facility}{row.inHospital && <div><StatusBadge tone="late">{t('reactivation.waiting.inHospital')}</StatusBadge></div>}</Table.Td>
              <Table.Td>{dateAndDistance(row.openedAt, today(), language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {may && (
        <Group mt="md" align="flex-end" gap="sm">
          <ChoiceField label={t('referral.signer')} value={signerId} onChange={setSigner} w={360} data={signers} />
          <Button loading={step.busy} disabled={chosen.length === 0 || signerId === null} onClick={approve}>{t('reactivation.waiting.approve', { count: chosen.length })}</Button>
        </Group>
      )}
    </Paper>
  );
}
