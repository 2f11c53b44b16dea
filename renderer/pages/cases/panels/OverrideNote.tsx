import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import type { Override } from '#src/domain/plan/state.ts';
import { useCall } from '../../../api.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.tsx';
import { FieldWarning } from '../../../components/fields.tsx';
import { StatusBadge, type Tone } from '../../../components/StatusBadge.tsx';
import { overlapText } from './overlapText.ts';

const TONES: Readonly<Record<Override['status'], Tone>> = { ASKED: 'needsYou', ALLOWED: 'done', REFUSED: 'stopped' };

/** What a line would give twice, why it is given nevertheless, and the manager's word on it. */
export function OverrideNote({ view, line }: { readonly view: CaseView; readonly line: PlanLine }): ReactNode {
  const { t, language } = useText();
  const { role } = useSession();
  const override = view.state.plan.overrides.find((one) => one.lineId === line.id);
  const open = view.openOverlaps.includes(line.id);
  const doubles = useCall('plan.checkLine', { caseId: view.state.caseId, line }, { enabled: (open || override !== undefined) && mayCall(role, 'plan.checkLine') });
  if (override === undefined && !open) return null;
  return (
    <div>
      {override !== undefined && <StatusBadge tone={TONES[override.status]}>{t(`plan.override.status.${override.status}`)}</StatusBadge>}
      {override === undefined && <FieldWarning>{t('plan.override.unasked')}</FieldWarning>}
      {(doubles.data ?? []).map((overlap) => <Text key={`${overlap.source}-${overlap.caseId}-${overlap.programme}-${overlap.personId}`} size="sm" mt={2} c="var(--slrt-amber-text)">{overlapText(overlap, t, language)}</Text>)}
      {override !== undefined && override.reason !== '' && <Text size="sm" mt={2}>{t('caseRecord.story.overlap', { reason: override.reason })}</Text>}
      {override !== undefined && override.note !== '' && <Text size="sm">{t('plan.override.said', { note: override.note })}</Text>}
    </div>
  );
}
