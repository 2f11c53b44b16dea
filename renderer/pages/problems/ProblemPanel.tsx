import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconMail } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ProblemView } from '#src/contract/problems.ts';
import { PROBLEM_STATES, type HandoverMeans, type ProblemState } from '#src/domain/problem/problem.ts';
import { formatMoment } from '#src/text/format.ts';
import { call, useCall } from '../../api.ts';
import { useSaveFile } from '../../app/saveFile.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, LongTextField } from '../../components/fields.tsx';
import { Answered } from '../../components/states.tsx';
import { openMailDraft } from '../cases/panels/mail.ts';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import { ProblemPicture } from './ProblemPicture.tsx';
import { roleName, sectionName } from './words.ts';

/** One report: read it, hand it over as a file or a mail, say where it stands. */
export function ProblemPanel({ reportId, onClose }: { readonly reportId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const report = useCall('problem.open', { reportId });
  return (
    <Side title={t('problem.one')} size="720px" onClose={onClose}>
      <Answered answer={report}>{(value) => <Problem report={value} onClose={onClose} />}</Answered>
    </Side>
  );
}

function Problem({ report, onClose }: { readonly report: ProblemView; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const facts = [
    [t('problem.column.at'), formatMoment(report.at, language)], [t('problem.column.by'), `${report.by ?? t('terms.somebody')}, ${roleName(report.role, t)}`], [t('problem.column.page'), sectionName(report.page, t)],
    [t('problem.version'), report.version], ...(report.errorCode === null ? [] : [[t('problem.code'), report.errorCode]]),
  ];
  return (
    <Stack gap="md">
      <Text style={{ whiteSpace: 'pre-wrap' }}>{report.words}</Text>
      <dl style={{ margin: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '4px 16px' }}>
        {facts.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd style={{ margin: 0 }}>{value}</dd></div>)}
      </dl>
      <State report={report} onClose={onClose} />
      {report.picture !== null && <ProblemPicture bytes={report.picture} />}
      {report.log !== '' && <><Title order={3} size="h4">{t('problem.log')}</Title><Code block tabIndex={0} aria-label={t('problem.log')} mah={280} style={{ overflow: 'auto' }}>{report.log}</Code></>}
    </Stack>
  );
}

function State({ report, onClose }: { readonly report: ProblemView; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const step = useStep('problem');
  const save = useSaveFile();
  const [state, setState] = useState<ProblemState>(report.state);
  const [how, setHow] = useState<HandoverMeans | null>(report.how);
  const [note, setNote] = useState(report.note);
  const hand = (means: HandoverMeans): void => {
    setHow(means);
    setState((before) => (before === 'NEW' ? 'HANDED_OVER' : before));
  };
  const file = (): void => void save(call('problem.file', { reportId: report.id }), t('problem.fileSaved')).then(() => hand('FILE'));
  const mail = (): void => {
    const body = t('problem.mailBody', { words: report.words.slice(0, 1_200), page: sectionName(report.page, t), version: report.version, code: report.errorCode ?? '-', date: formatMoment(report.at, language) });
    void openMailDraft('', t('problem.mailSubject', { page: sectionName(report.page, t) }), body).then(() => hand('EMAIL'));
  };
  const submit = (): void => void step.take(() => call('problem.setState', { reportId: report.id, state, how, note }), t('problem.saved'), onClose);
  return (
    <PanelForm step={step} action={t('problem.save')} onSubmit={submit} onCancel={onClose}>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={file}>{t('problem.saveFile')}</Button>
        <Button variant="default" leftSection={<IconMail size={18} aria-hidden />} onClick={mail}>{t('problem.mail')}</Button>
      </Group>
      <Text size="sm" c="dimmed">{t('problem.handHint')}</Text>
      <ChoiceField label={t('problem.column.state')} value={state} maw={320} onChange={(value) => setState((value ?? state) as ProblemState)} data={PROBLEM_STATES.map((value) => ({ value, label: t(`problem.state.${value}`) }))} />
      <LongTextField label={t('problem.note')} example={t('problem.noteHint')} maxLength={2_000} minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {report.stateAt !== null && <Text size="sm" c="dimmed">{t('problem.lastState', { state: t(`problem.state.${report.state}`), how: report.how === null ? '' : ` (${t(`problem.how.${report.how}`)})`, name: report.stateBy ?? t('terms.somebody'), date: formatMoment(report.stateAt, language) })}</Text>}
    </PanelForm>
  );
}
