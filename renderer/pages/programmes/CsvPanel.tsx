import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CsvPreviewView } from '#src/contract/catalogue.ts';
import type { CatalogueKind } from '#src/domain/programme/catalogue.ts';
import { call } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import classes from '../cases/cases.module.css';

interface Shown extends CsvPreviewView {
  readonly fileToken: string;
  readonly fileName: string;
}

/** A file is shown first, line by line; all of it is taken in at once, or nothing. */
export function CsvPanel({ kind, onClose }: { readonly kind: CatalogueKind; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const step = useStep('catalogue');
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [note, setNote] = useState('');
  const choose = async (): Promise<void> => {
    setError(null);
    try {
      const file = await call('shell.chooseFile', { kind: 'CSV' });
      if (file !== null) setShown({ ...(await call('catalogue.readCsv', { kind, fileToken: file.fileToken })), fileToken: file.fileToken, fileName: file.name });
    } catch (refusal) {
      setError(refusal);
    }
  };
  const changes = shown?.entries.filter((entry) => entry.change !== 'SAME') ?? [];
  const ready = shown !== null && shown.problems.length === 0 && changes.length > 0;
  const take = (): void => {
    if (!ready) return;
    void step.take(() => call('catalogue.takeCsv', { kind, fileToken: shown.fileToken, digest: shown.digest, note }), t('catalogue.csv.taken', { count: changes.length }), onClose);
  };
  return (
    <Side title={t('catalogue.csv.title')} size="720px" onClose={onClose}>
      <Stack>
        <Text c="dimmed">{t('catalogue.csv.lead')}</Text>
        <Button variant={shown === null ? 'filled' : 'default'} leftSection={<IconFileSpreadsheet size={18} />} style={{ alignSelf: 'flex-start' }} onClick={() => void choose()}>{t('catalogue.csv.choose')}</Button>
        {error !== null && <ErrorState error={error} />}
        {shown !== null && <Result shown={shown} changes={changes} />}
        {ready && (
          <PanelForm step={step} action={t('catalogue.csv.take', { count: changes.length })} disabled={note.trim() === ''} onSubmit={take} onCancel={onClose}>
            <TextField label={t('catalogue.csv.note')} example={t('catalogue.example.note')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          </PanelForm>
        )}
      </Stack>
    </Side>
  );
}

function Result({ shown, changes }: { readonly shown: Shown; readonly changes: Shown['entries'] }): ReactNode {
  const { t } = useText();
  const count = (change: string): number => shown.entries.filter((entry) => entry.change === change).length;
  return (
    <Stack gap="sm">
      <Text fw={600}>{shown.fileName}: {t('catalogue.csv.summary', { added: count('NEW'), changed: count('CHANGED'), same: count('SAME') })}</Text>
      {shown.problems.length > 0 && (
        <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={t('catalogue.csv.problems', { count: new Set(shown.problems.map(({ line }) => line)).size })}>
          <ul className={classes['plain']}>
            {shown.problems.slice(0, 100).map(({ line, code, what }, index) => <li key={index}><Text size="sm">{t('catalogue.csv.line', { line })}: {t(`catalogue.line.${code}`, { what })}</Text></li>)}
          </ul>
        </Alert>
      )}
      {changes.length === 0 && shown.problems.length === 0 && <Text>{t('catalogue.csv.nothing')}</Text>}
      <ul className={classes['plain']}>
        {changes.slice(0, 200).map(({ line, entry, change, fields }) => <li key={line}><Text size="sm">{t('catalogue.csv.line', { line })}: {entry.name}, {t(`catalogue.csv.change.${change}`, { fields: fields.join(', ') })}</Text></li>)}
      </ul>
    </Stack>
  );
}
