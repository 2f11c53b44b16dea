import { Box, Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { InputOf } from '#src/contract/ipc.ts';
import type { TextsView } from '#src/contract/texts.ts';
import { namesIn, TEXT_GROUPS, TEXT_NAMES, type TextGroup } from '#src/domain/office/texts.ts';
import { call, useCall } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { ErrorSummary, TextField } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PdfPreview } from '../../components/PdfPreview.tsx';
import { Answered, Refusal } from '../../components/states.tsx';
import { useForm } from '../../components/useForm.ts';
import { VersionHistory } from '../../components/VersionHistory.tsx';
import { useStep } from '../cases/panels/Panel.tsx';
import { TextEntry } from './TextEntry.tsx';
import { checkTexts, countChanged, problemText, textsIn, textValues, type TextValues } from './textsForm.ts';

type Chosen = InputOf<'texts.preview'>['chosen'];

/** The office's own words on letters and receipts and in messages, seen on paper while they are written. */
export function TextsPage(): ReactNode {
  const { t } = useText();
  const [group, setGroup] = useState<TextGroup>('LETTER');
  const view = useCall('texts.get', { group });
  return (
    <>
      <PageHeader title={t('texts.title')} lead={t('texts.lead')} />
      <Stack gap="md">
        <SegmentedControl aria-label={t('texts.which')} value={group} transitionDuration={0} onChange={(value) => setGroup(value as TextGroup)} data={TEXT_GROUPS.map((value) => ({ value, label: t(`texts.group.${value}`) }))} styles={{ root: { alignSelf: 'flex-start', flexWrap: 'wrap' } }} />
        <Text>{t('texts.counts')}</Text>
        <Answered answer={view}>{(value) => <><Texts key={`${value.group} ${value.versionId ?? 'own'}`} view={value} /><History view={value} /></>}</Answered>
      </Stack>
    </>
  );
}

function Texts({ view }: { readonly view: TextsView }): ReactNode {
  const { t } = useText();
  const { group } = view;
  const step = useStep('texts');
  const [saved] = useState(() => textValues(view.texts));
  const form = useForm<TextValues>(saved, (values) => checkTexts(group, values, countChanged(group, values, saved), t));
  const changed = countChanged(group, form.values, saved);
  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    if (changed === 0 || !form.check()) return;
    const chosen = { group, texts: textsIn(group, form.values) } as Chosen;
    void step.take(() => call('texts.change', { chosen, note: form.values.note, basis: view.versionId }), t('texts.saved'), () => undefined);
  };
  useNextAction(save);
  return (
    <SimpleGrid cols={{ base: 1, md: group === 'MESSAGE' ? 1 : 2 }} spacing="lg">
      <form noValidate onSubmit={save}><Stack gap="lg" maw={group === 'MESSAGE' ? 900 : undefined}>
        <ErrorSummary problems={form.problems} />
        <Refusal error={step.error} />
        <Paper p="lg"><Stack gap="lg">{namesIn(group).map((name) => <TextEntry key={name} form={form} name={name} />)}</Stack></Paper>
        <Paper p="lg">
          <Stack>
            <Text c="dimmed" size="sm" role="status">{changed === 0 ? t('texts.nothing') : t('texts.changed', { count: changed })}</Text>
            {changed > 0 && <TextField {...form.text('note')} label={t('texts.note')} example={t('texts.noteHint')} maxLength={500} />}
            <Group>
              <Button type="submit" loading={step.busy} disabled={changed === 0}>{t('texts.save')}</Button>
              <Button variant="default" disabled={countChanged(group, form.values, textValues({})) === 0} onClick={() => form.replace({ ...textValues({}), note: form.values.note })}>{t('texts.reset')}</Button>
            </Group>
          </Stack>
        </Paper>
      </Stack></form>
      {group !== 'MESSAGE' && <Preview group={group} values={form.values} />}
    </SimpleGrid>
  );
}

/** The paper as it would come out of the printer; it waits until typing pauses, and for words that are right. */
function Preview({ group, values }: { readonly group: TextGroup; readonly values: TextValues }): ReactNode {
  const { t } = useText();
  const right = namesIn(group).every((name) => problemText(name, values[name], t) === null);
  const [shown, setShown] = useState(values);
  if (right && shown !== values) setShown(values);
  const [settled] = useDebouncedValue(shown, 600);
  const file = useCall('texts.preview', { chosen: { group, texts: textsIn(group, settled) } as Chosen }, { keepPrevious: true });
  return (
    <Box component="section" aria-label={t('texts.preview')} pos="sticky" top={0} style={{ alignSelf: 'start' }}>
      <Title order={2} size="h3" mb="sm">{t('texts.preview')}</Title>
      {!right && <Text size="sm" mb="sm">{t('texts.previewStale')}</Text>}
      <Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered>
    </Box>
  );
}

function History({ view }: { readonly view: TextsView }): ReactNode {
  const { t } = useText();
  const lines = (changed: readonly string[], texts: TextsView['texts']): string[] => TEXT_NAMES.filter((name) => changed.includes(name)).map((textName) => {
    const name = t(`texts.name.${textName}`);
    const value = texts[textName];
    return value === undefined ? t('terms.toOwn', { name }) : t('texts.to', { name, value });
  });
  return <VersionHistory empty={t('texts.noHistory')} versions={view.versions.map((version) => ({ ...version, lines: lines(version.changed, version.texts) }))} />;
}
