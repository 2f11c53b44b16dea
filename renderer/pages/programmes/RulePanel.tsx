import { Alert, Badge, Button, Group, SegmentedControl, Stack, Table, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { RuleCheck, RuleRow, RuleText, RuleTrial } from '#src/contract/rule.ts';
import { VERDICTS } from '#src/domain/matching/rules.ts';
import { call, useCall } from '../../api.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { DateField } from '../../components/DateField.tsx';
import { TextField } from '../../components/fields.tsx';
import { Answered, ErrorState } from '../../components/states.tsx';
import { factName } from '../cases/matchingText.ts';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import { FactList } from './FactList.tsx';
import { RuleForm } from './RuleForm.tsx';
import { problemText, unreadableText } from './ruleText.ts';

interface RulePanelProps {
  readonly rule: Pick<RuleRow, 'kind' | 'code'>;
  readonly name: string;
  readonly onClose: () => void;
}

/** A programme's rules: checked while they are edited, tried on the families that there are, then published. */
export function RulePanel({ rule, name, onClose }: RulePanelProps): ReactNode {
  const { t } = useText();
  const opened = useCall('rule.open', { kind: rule.kind, code: rule.code }, { staleTime: 0 });
  return (
    <Side title={t('rule.title', { name })} size="920px" onClose={onClose}>
      <Answered answer={opened}>{(value) => <Editor key={value.versionId ?? 'own'} rule={rule} opened={value} onDone={onClose} />}</Answered>
    </Side>
  );
}

/** Fields for the usual case, the text for whoever reads it. */
const WAYS = ['FORM', 'TEXT'] as const;
type Way = (typeof WAYS)[number];

function Editor({ rule, opened, onDone }: { readonly rule: Pick<RuleRow, 'kind' | 'code'>; readonly opened: RuleText; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const step = useStep('rule');
  const looking = useStep('none');
  const [text, setText] = useState(opened.text);
  const [way, setWay] = useState<Way>('FORM');
  const [result, setResult] = useState<RuleCheck | RuleTrial | null>(null);
  const [validFrom, setValidFrom] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const which = { kind: rule.kind, code: rule.code, text };
  const may = mayCall(role, 'rule.publish');
  // In the form every change is checked as soon as typing pauses, so that what is wrong stands at its field.
  const [settled] = useDebouncedValue(text, 500);
  const live = useCall('rule.check', { ...which, text: settled }, { enabled: may && way === 'FORM' && settled === text && text !== opened.text });
  const problems = result?.problems ?? (settled === text ? live.data?.problems : undefined) ?? [];
  const change = (next: string): void => {
    setText(next);
    setResult(null);
  };
  const look = (ask: () => Promise<RuleCheck | RuleTrial>): void => void looking.take(async () => setResult(await ask()), t('rule.looked'), () => undefined);
  const wrong = problems.length > 0 || (result !== null && result.unreadable !== null);
  const publish = (): void => {
    if (validFrom === null || note.trim() === '') return;
    void step.take(() => call('rule.publish', { ...which, validFrom, note, basis: opened.versionId }), t('rule.published'), onDone);
  };
  return (
    <Stack>
      <Text size="sm" c="dimmed">{t('rule.lead')}</Text>
      <SegmentedControl aria-label={t('rule.form.way')} value={way} transitionDuration={0} onChange={(next) => setWay(next as Way)} style={{ alignSelf: 'flex-start' }}
        data={WAYS.map((one) => ({ value: one, label: t(`rule.form.wayOf.${one}`) }))} />
      {way === 'FORM' && <RuleForm kind={rule.kind} text={text} problems={problems} readOnly={!may} onChange={change} />}
      {way === 'TEXT' && <Textarea label={t('rule.text')} value={text} readOnly={!may} autosize minRows={10} maxRows={13} spellCheck={false} styles={{ input: { fontFamily: 'monospace', fontSize: '0.8125rem' } }}
        onChange={(event) => change(event.currentTarget.value)} />}
      {may && (
        <Group>
          <Button variant="default" loading={looking.busy} onClick={() => look(() => call('rule.check', which))}>{t('rule.check')}</Button>
          <Button variant="default" loading={looking.busy} onClick={() => look(() => call('rule.try', { ...which, validFrom: validFrom ?? today() }))}>{t('rule.try')}</Button>
        </Group>
      )}
      {way === 'TEXT' && <FactList />}
      {looking.error !== null && <ErrorState error={looking.error} />}
      {result !== null && <Result result={result} />}
      {may && (
        <PanelForm step={step} action={t('rule.publish')} disabled={note.trim() === '' || validFrom === null || wrong} onSubmit={publish}>
          <DateField kind="day" label={t('catalogue.field.versionFrom')} value={validFrom} onChange={setValidFrom} />
          <TextField label={t('catalogue.field.note')} example={t('rule.noteExample')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </PanelForm>
      )}
    </Stack>
  );
}

function Result({ result }: { readonly result: RuleCheck | RuleTrial }): ReactNode {
  const { t, language } = useText();
  const problems = [...(result.unreadable === null ? [] : [unreadableText(result.unreadable, t)]), ...result.problems.map((problem) => problemText(problem, t, language))];
  if (problems.length > 0) {
    return <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={t('rule.problems', { count: problems.length })}>{problems.slice(0, 30).map((text) => <Text key={text} size="sm">{text}</Text>)}</Alert>;
  }
  return (
    <Stack gap="sm">
      <Group gap={6}><IconCheck size={18} aria-hidden /><Text>{t('rule.fine', { count: result.examplesRun })}</Text></Group>
      {'families' in result && <Trial trial={result} />}
    </Stack>
  );
}

/** What would change for the families of open cases; names only where the reader may open the case. */
function Trial({ trial }: { readonly trial: RuleTrial }): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('rule.trial', { families: trial.families, asked: trial.asked })}</Text>
      <Group gap="sm">{VERDICTS.map((verdict) => <Badge key={verdict} variant="light" color="gray" size="lg" tt="none">{t('rule.count', { verdict: t(`matching.verdict.${verdict}`), before: trial.before[verdict], after: trial.after[verdict] })}</Badge>)}</Group>
      {trial.rows.length > 0 && (
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('rule.column.case')}</Table.Th><Table.Th>{t('rule.column.was')}</Table.Th><Table.Th>{t('rule.column.is')}</Table.Th><Table.Th>{t('rule.column.missing')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {trial.rows.map((row, index) => (
              <Table.Tr key={index}>
                <Table.Td>{row.name === null ? row.number : `${row.name} (${row.number})`}</Table.Td>
                <Table.Td>{t(`matching.verdict.${row.was}`)}</Table.Td>
                <Table.Td fw={row.was === row.is ? 400 : 600}>{t(`matching.verdict.${row.is}`)}</Table.Td>
                <Table.Td>{row.missingFacts.map((fact) => factName(fact, t)).join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
