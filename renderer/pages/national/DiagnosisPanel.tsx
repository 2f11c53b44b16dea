import { Button, Stack, Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import type { DiagnosisLine } from '#src/contract/national.ts';
import { useCommand } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { ErrorState } from '../../components/states.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import classes from '../registry/registry.module.css';

const TONES: Readonly<Record<DiagnosisLine['outcome'], Tone>> = { OK: 'done', FAILED: 'late', NOT_REACHED: 'waiting', SKIPPED: 'plain' };

/** DNS, TLS, service, clock, token: which step works and which does not. */
export function DiagnosisPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const test = useCommand('national.diagnose');
  const { mutate } = test;
  useEffect(() => mutate({}), [mutate]);
  return (
    <Side title={t('national.diagnosis.title')} size="640px" onClose={onClose}>
      <Stack>
        <Text>{t('national.diagnosis.lead')}</Text>
        {test.isPending && <Text role="status">{t('national.diagnosis.running')}</Text>}
        {test.error !== null && <ErrorState error={test.error} />}
        {test.data !== undefined && <Lines lines={test.data} />}
        <Button variant="default" style={{ alignSelf: 'flex-start' }} loading={test.isPending} onClick={() => mutate({})}>{t('national.diagnosis.again')}</Button>
      </Stack>
    </Side>
  );
}

function Lines({ lines }: { readonly lines: readonly DiagnosisLine[] }): ReactNode {
  const { t } = useText();
  return (
    <table className={classes['table']} aria-label={t('national.diagnosis.title')}>
      <tbody>
        {lines.map(({ step, outcome, code, detail }) => (
          <tr key={step}>
            <th scope="row">{t(`national.diagnosis.step.${step}`)}</th>
            <td>
              <StatusBadge tone={TONES[outcome]}>{t(`national.diagnosis.outcome.${outcome}`)}</StatusBadge>
              {code !== null && <><Text size="sm" mt={4}>{t(`error.${code}.text`)}</Text><Text size="sm" c="dimmed">{t(`error.${code}.next`)}</Text></>}
              {detail !== null && <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{detail}</Text>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
