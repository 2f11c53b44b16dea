import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Partner, Programme } from '#src/domain/programme/programme.ts';
import { call, useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx';
import { Refusal } from '../../components/states.tsx';
import { useStep } from '../cases/panels/Panel.tsx';

/** Takes an entry off the lists, or puts it back: a version like any other, so that nothing is lost. */
export function Retire({ programme, partner, onDone }: { readonly programme: Programme | null; readonly partner: Partner | null; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const step = useStep('catalogue');
  const [asking, setAsking] = useState(false);
  const entry = programme ?? partner;
  const history = useCall('catalogue.history', { kind: programme === null ? 'PARTNER' : 'PROGRAMME', code: entry?.code ?? '' }, { enabled: entry !== null, staleTime: 0 });
  if (entry === null || history.data === undefined) return null;
  const basis = history.data[0]?.id ?? null;
  const name = programme?.shortName ?? entry.name;
  const save = (retired: boolean): void => {
    const version = { isNew: false, validFrom: today(), note: t(retired ? 'catalogue.retire' : 'catalogue.restore'), basis };
    const write = (): Promise<unknown> => (programme !== null ? call('catalogue.writeProgramme', { entry: { ...programme, retired }, ...version }) : partner !== null ? call('catalogue.writePartner', { entry: { ...partner, retired }, ...version }) : Promise.resolve());
    void step.take(write, t('catalogue.saved'), onDone);
  };
  return (
    <Group mt="lg">
      <Refusal error={step.error} />
      {entry.retired
        ? <Button variant="default" loading={step.busy} onClick={() => save(false)}>{t('catalogue.restore')}</Button>
        : <Button variant="outline" color="danger" c="var(--slrt-danger-text)" loading={step.busy} onClick={() => setAsking(true)}>{t('catalogue.retire')}</Button>}
      <ConfirmPanel opened={asking} danger title={t('catalogue.retire')} action={t('catalogue.retireOf', { name })} onCancel={() => setAsking(false)} onConfirm={() => { setAsking(false); save(true); }}>
        {t('catalogue.retireText')}
      </ConfirmPanel>
    </Group>
  );
}
