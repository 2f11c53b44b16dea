import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Need } from '#src/domain/case/need.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning } from '../../../components/fields.tsx';
import { newId } from '../../register/draft.ts';
import classes from '../cases.module.css';
import { needName, partnerName, personName, programmeName } from '../names.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { CandidatesPanel } from './CandidatesPanel.tsx';
import { OverrideNote } from './OverrideNote.tsx';
import { PlanLineForm } from './PlanLineForm.tsx';
import { RemoveLine } from './RemoveLine.tsx';

type Open = { readonly kind: 'form'; readonly line: PlanLine } | { readonly kind: 'remove'; readonly line: PlanLine } | null;

/** The family plan: lines made from needs, one at a time, then handed to the manager. */
export function PlanPanel({ view, onSubmit, onAssess }: PanelProps & { readonly onSubmit: () => void; readonly onAssess: () => void }): ReactNode {
  const { t } = useText();
  const { plan, needs } = view.state;
  const planned = new Set(plan.lines.map((line) => line.needId));
  const open = needs.filter((need) => !planned.has(need.id));
  const [shown, setShown] = useState<Open>(null);
  if (shown?.kind === 'form') return <PlanLineForm view={view} initial={shown.line} isNew={!plan.lines.some((line) => line.id === shown.line.id)} onDone={() => setShown(null)} />;
  if (shown?.kind === 'remove') return <RemoveLine view={view} line={shown.line} onDone={() => setShown(null)} />;
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('plan.intro')}</Text>
      {plan.returnReason !== null && <FieldWarning>{t('plan.returned', { reason: plan.returnReason })}</FieldWarning>}
      <Title order={3} size="h3">{t('plan.lines')}</Title>
      {plan.lines.length === 0 && <Text c="dimmed">{t('plan.empty')}</Text>}
      <ul className={classes['plain']}>
        {plan.lines.map((line) => (
          <li key={line.id} className={classes['option']}>
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <Text fw={600}>{programmeName(line.programme)}</Text>
                <Text size="sm">{personName(view, line.personId, t)} · {partnerName(line.partner)}</Text>
                <Text size="sm" c="dimmed">{line.goal}</Text>
                <OverrideNote view={view} line={line} />
              </div>
              <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
                <Button size="compact-sm" variant="subtle" aria-label={t('plan.edit', { what: programmeName(line.programme) })} onClick={() => setShown({ kind: 'form', line })}>{t('common.edit')}</Button>
                <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('plan.remove', { what: programmeName(line.programme) })} onClick={() => setShown({ kind: 'remove', line })}>{t('common.remove')}</Button>
              </Group>
            </Group>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <Title order={3} size="h3">{t('plan.fromNeeds')}</Title>
          <ul className={classes['plain']}>
            {open.map((need) => (
              <li key={need.id}>
                <Group justify="space-between" wrap="nowrap">
                  <div><Text>{needName(need, t)}</Text><Text size="sm" c="dimmed">{personName(view, need.personId, t)}</Text></div>
                  <Button size="sm" variant="light" style={{ flex: 'none' }} aria-label={`${t('plan.planNeed')}: ${needName(need, t)}`} onClick={() => setShown({ kind: 'form', line: lineFor(need) })}>{t('plan.planNeed')}</Button>
                </Group>
              </li>
            ))}
          </ul>
        </>
      )}
      <Group gap="sm">
        {plan.lines.length > 0 && view.actions.includes('planSubmitted') && <Button onClick={onSubmit}>{t('plan.submitSave')}</Button>}
        <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => setShown({ kind: 'form', line: lineFor(null) })}>{t('plan.new')}</Button>
      </Group>
      <CandidatesPanel view={view} onAssess={onAssess} onOpen={(line) => setShown({ kind: 'form', line })} />
    </Stack>
  );
}

const lineFor = (need: Need | null): PlanLine => ({ id: newId(), needId: need?.id ?? null, personId: need?.personId ?? null, programme: '', partner: '', goal: '', dueOn: null });
