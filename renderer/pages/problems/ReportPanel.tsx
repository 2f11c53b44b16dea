import { Alert, Button, Code, Collapse, Group, Stack, Switch, Text } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { call, useCall } from '../../api.ts';
import { endReport, useBegunReport, type BegunReport } from '../../app/problemReport.ts';
import { useSaveFile } from '../../app/saveFile.ts';
import { useText } from '../../app/text.tsx';
import { LongTextField } from '../../components/fields.tsx';
import { Answered } from '../../components/states.tsx';
import { useProblems } from '../../components/useProblems.ts';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import { ProblemPicture } from './ProblemPicture.tsx';

/** What went wrong in one's own words, with a picture and the program's log: each is seen before it is kept. */
export function ReportPanel(): ReactNode {
  const { t } = useText();
  const begun = useBegunReport();
  if (begun === null) return null;
  return <Side title={t('problem.report.title')} size="640px" onClose={endReport}><Report key={begun.id} begun={begun} /></Side>;
}

function Report({ begun }: { readonly begun: BegunReport }): ReactNode {
  const log = useCall('problem.log', {}, { staleTime: Infinity });
  const [kept, setKept] = useState(false);
  if (kept) return <Kept begun={begun} />;
  return <Answered answer={log}>{(text) => <ReportForm begun={begun} log={text} onKept={() => setKept(true)} />}</Answered>;
}

function ReportForm({ begun, log, onKept }: { readonly begun: BegunReport; readonly log: string; readonly onKept: () => void }): ReactNode {
  const { t } = useText();
  const step = useStep('problem');
  const [words, setWords] = useState('');
  const [withPicture, setWithPicture] = useState(true);
  const [withLog, setWithLog] = useState(true);
  const [logShown, setLogShown] = useState(false);
  const { problems, errorOf, check } = useProblems(words.trim() === '' ? [{ fieldId: 'problem-words', text: t('problem.report.needWords') }] : []);
  const submit = (): void => {
    if (!check()) return;
    const input = { reportId: begun.id, page: begun.page, errorCode: begun.errorCode, words: words.trim(), log: withLog ? log : '', picture: withPicture && begun.picture !== null ? new Uint8Array(begun.picture) : null };
    void step.take(() => call('problem.report', input), t('problem.report.saved'), onKept);
  };
  return (
    <PanelForm step={step} action={t('problem.report.save')} problems={problems} onSubmit={submit} onCancel={endReport}>
      <Text>{t('problem.report.about', { page: t(`shell.nav.${begun.page}`) })}{begun.errorCode === null ? '' : ` ${t('problem.report.aboutCode', { code: begun.errorCode })}`}</Text>
      <LongTextField id="problem-words" data-autofocus label={t('problem.report.words')} example={t('problem.report.wordsHint')} error={errorOf('problem-words')} maxLength={2_000} minRows={4} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      {begun.picture === null ? <Text c="dimmed">{t('problem.report.noPicture')}</Text> : (
        <Stack gap="xs">
          <Switch label={t('problem.report.withPicture')} checked={withPicture} onChange={(event) => setWithPicture(event.currentTarget.checked)} />
          {withPicture && <><Alert color="brand" variant="outline" icon={<IconShieldCheck />}>{t('problem.report.pictureNote')}</Alert><ProblemPicture bytes={begun.picture} /></>}
        </Stack>
      )}
      <Group gap="sm">
        <Switch label={t('problem.report.withLog')} checked={withLog} onChange={(event) => setWithLog(event.currentTarget.checked)} />
        <Button size="compact-sm" variant="subtle" aria-expanded={logShown} onClick={() => setLogShown(!logShown)}>{t('problem.report.seeLog')}</Button>
      </Group>
      <Collapse expanded={logShown}><Code block tabIndex={0} aria-label={t('problem.log')} mah={220} style={{ overflow: 'auto' }}>{log}</Code></Collapse>
    </PanelForm>
  );
}

function Kept({ begun }: { readonly begun: BegunReport }): ReactNode {
  const { t } = useText();
  const save = useSaveFile();
  return (
    <Stack>
      <Text>{t('problem.report.kept')}</Text>
      <Group>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void save(call('problem.file', { reportId: begun.id }), t('problem.fileSaved'))}>{t('problem.saveFile')}</Button>
        <Button onClick={endReport}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
}
