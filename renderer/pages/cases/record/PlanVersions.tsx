import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { planStepsOf, type PlanStep } from '#src/domain/case/fold.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import type { PlanVersion } from '#src/domain/plan/state.ts';
import { differenceOf, isSame, type PlanDifference, type PlanField } from '#src/domain/plan/versions.ts';
import { formatMediumDate, formatMoment } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import classes from '../cases.module.css';
import { partnerName, personName, programmeName, timeOf } from '../names.ts';
import { Side } from '../panels/Panel.tsx';

/** Every version of the family plan, newest first: how far it came, by whom, and what differs from the one before. */
export function PlanVersions({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { plan, earlierPlans } = view.state;
  const versions = [...earlierPlans, plan];
  const steps = planStepsOf(view.state);
  return (
    <Side title={t('plan.versions.title')} size="720px" onClose={onClose}>
      <Stack gap="md">
        {versions.map((version, index) => <Version key={version.version} view={view} version={version} before={versions[index - 1] ?? null} steps={steps.filter((step) => step.version === version.version)} />).reverse()}
      </Stack>
    </Side>
  );
}

interface VersionProps {
  readonly view: CaseView;
  readonly version: PlanVersion;
  readonly before: PlanVersion | null;
  readonly steps: readonly PlanStep[];
}

function Version({ view, version, before, steps }: VersionProps): ReactNode {
  const { t, language } = useText();
  const name = t('plan.version', { version: version.version });
  return (
    <Paper p="md" component="section" aria-label={name} withBorder>
      <Title order={3} size="h4" mb={6}>{name}: {t(`caseRecord.planStatus.${version.status}`)}</Title>
      <ol className={classes['plain']}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.status}`}><Text size="sm">{t('plan.versions.step', { status: t(`caseRecord.planStatus.${step.status}`), name: view.people[step.by] ?? t('caseRecord.story.someone'), date: formatMoment(timeOf(step.at), language) })}</Text></li>
        ))}
      </ol>
      {version.agreement !== null && <Text size="sm">{t('plan.agreed', { by: version.agreement.by, date: formatMediumDate(version.agreement.agreedOn, language) })}</Text>}
      {before !== null && <Difference view={view} difference={differenceOf(before, version)} before={before.version} />}
      <Text fw={600} mt="sm">{t('plan.lines')}</Text>
      {version.lines.length === 0 && <Text size="sm">{t('plan.versions.none')}</Text>}
      <ul className={classes['plain']}>
        {version.lines.map((line) => <li key={line.id}><Text size="sm">{lineText(view, line, t)}</Text></li>)}
      </ul>
    </Paper>
  );
}

type Speak = ReturnType<typeof useText>['t'];

const lineText = (view: CaseView, line: PlanLine, t: Speak): string => t('plan.versions.line', { programme: programmeName(line.programme), person: personName(view, line.personId, t), partner: partnerName(line.partner) });

function Difference({ view, difference, before }: { readonly view: CaseView; readonly difference: PlanDifference; readonly before: number }): ReactNode {
  const { t, language } = useText();
  const value = (line: PlanLine, field: PlanField): string => {
    switch (field) {
      case 'programme': return programmeName(line.programme);
      case 'partner': return partnerName(line.partner);
      case 'personId': return personName(view, line.personId, t);
      case 'goal': return line.goal === '' ? '-' : line.goal;
      case 'dueOn': return line.dueOn === null ? '-' : formatMediumDate(line.dueOn, language);
      case 'officerId': return line.officerId == null ? '-' : view.people[line.officerId] ?? t('caseRecord.story.someone');
      case 'order': return line.order == null ? '-' : String(line.order);
    }
  };
  return (
    <>
      <Text fw={600} mt="sm">{t('plan.versions.since', { version: before })}</Text>
      {isSame(difference) && <Text size="sm">{t('plan.versions.same')}</Text>}
      <ul className={classes['plain']}>
        {difference.added.map((line) => <li key={line.id}><Text size="sm">{t('plan.versions.added', { line: lineText(view, line, t) })}</Text></li>)}
        {difference.removed.map((line) => <li key={line.id}><Text size="sm">{t('plan.versions.removed', { line: lineText(view, line, t) })}</Text></li>)}
        {difference.changed.map(({ before: was, after, fields }) => (
          <li key={after.id}><Text size="sm">{lineText(view, after, t)}: {fields.map((field) => t('plan.versions.change', { field: t(`plan.versions.field.${field}`), before: value(was, field), after: value(after, field) })).join('; ')}</Text></li>
        ))}
      </ul>
    </>
  );
}
