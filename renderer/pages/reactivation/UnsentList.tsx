import { Paper, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { UnsentReactivation } from '#src/contract/reactivation.ts';
import { areaName } from '#src/domain/area/area.ts';
import { sendMeans, type SendMeans } from '#src/domain/referral/events.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { call, useCall } from '../../api.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { DateField } from '../../components/DateField.tsx';
import { ChoiceField, FieldWarning, TextField } from '../../components/fields.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { useProblems } from '../../components/useProblems.ts';
import { PanelForm, useStep } from '../cases/panels/Panel.tsx';
import { Letters } from './Letters.tsx';

/** Letters that nobody has sent yet, whoever approved them and when: on paper once more, then sent together. */
export function UnsentList(): ReactNode {
  const { t } = useText();
  const unsent = useCall('reactivation.unsent', {}, { staleTime: 0 });
  const [refused, setRefused] = useState(0);
  return (
    <Stack gap="lg">
      {refused > 0 && <FieldWarning>{t('reactivation.unsent.refused', { count: refused })}</FieldWarning>}
      <Answered answer={unsent}>
        {(rows) => (rows.length === 0
          ? <EmptyState title={t('reactivation.unsent.empty')} hint={t('reactivation.unsent.emptyHint')} />
          : (
            <>
              <Send rows={rows} onRefused={setRefused} />
              <Letters key={rows[0]?.referralId} referralIds={rows.map((row) => row.referralId)} />
              <Rows rows={rows} />
            </>
          ))}
      </Answered>
    </Stack>
  );
}

function Rows({ rows }: { readonly rows: readonly UnsentReactivation[] }): ReactNode {
  const { t, language } = useText();
  return (
    <Paper p="md">
      <Table aria-label={t('reactivation.view.LETTERS')}>
        <Table.Thead><Table.Tr><Table.Th>{t('referral.list.number')}</Table.Th><Table.Th>{t('reactivation.waiting.who')}</Table.Th><Table.Th>{t('referral.list.issued')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.referralId}>
              <Table.Td>{row.number}</Table.Td>
              <Table.Td><Link to="/cases/$caseId" params={{ caseId: row.caseId }}>{row.personName}</Link><Text size="sm" c="dimmed">{areaName(row.village) ?? row.village}</Text></Table.Td>
              <Table.Td>{formatMediumDate(row.issuedOn, language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

/** One pile, one dispatch: how and when all of them left. */
function Send({ rows, onRefused }: { readonly rows: readonly UnsentReactivation[]; readonly onRefused: (count: number) => void }): ReactNode {
  const { t } = useText();
  const step = useStep('reactivation');
  const [means, setMeans] = useState<SendMeans>('BY_HAND');
  const [sentOn, setSentOn] = useState<string | null>(today());
  const [to, setTo] = useState('');
  const { problems, errorOf, check } = useProblems(sentOn === null ? [{ fieldId: 'unsent-date', text: t('referral.wrong.date') }] : []);
  const submit = (): void => {
    if (!check() || sentOn === null) return;
    const input = { referralIds: rows.map((row) => row.referralId), means, sentOn, to: to.trim() };
    void step.take(async () => onRefused((await call('reactivation.send', input)).refused.length), t('caseRecord.panel.done'), () => undefined);
  };
  return (
    <Paper p="md" maw={720}>
      <PanelForm step={step} action={t('reactivation.unsent.send', { count: rows.length })} problems={problems} onSubmit={submit}>
        <ChoiceField label={t('referral.send.means')} maw={320} value={means} onChange={(value) => setMeans((value ?? means) as SendMeans)} data={sendMeans.options.map((value) => ({ value, label: t(`referral.means.${value}`) }))} />
        <TextField label={t('referral.send.to')} example={t('referral.send.toHint')} maxLength={200} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        <DateField id="unsent-date" kind="day" label={t('referral.send.date')} value={sentOn} onChange={setSentOn} error={errorOf('unsent-date')} />
      </PanelForm>
    </Paper>
  );
}
