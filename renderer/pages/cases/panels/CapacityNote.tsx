import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CapacityUse } from '#src/contract/plan.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { call, useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning } from '../../../components/fields.tsx';
import { partnerName, programmeName } from '../names.ts';

interface CapacityNoteProps {
  readonly line: PlanLine;
  /** Free places are not worth a word. */
  readonly onlyFull?: boolean;
}

/** How many places of the year are taken at the line's programme and partner: no wall, for the partner may know of more. */
export function CapacityNote({ line, onlyFull = false }: CapacityNoteProps): ReactNode {
  const { t } = useText();
  const uses = useCall('plan.capacity', questionOf(line)).data ?? [];
  return uses.map((use) => {
    const words = { what: use.of === 'PROGRAMME' ? programmeName(use.code) : partnerName(use.code), used: use.used, places: use.places, year: use.year };
    if (isFull(use)) return <FieldWarning key={use.of}>{t('plan.capacityFull', words)}</FieldWarning>;
    return onlyFull ? null : <Text key={use.of} size="sm" c="dimmed">{t('plan.capacity', words)}</Text>;
  });
}

/** Whether the line would go where no place is left. */
export const goesToFull = async (line: PlanLine): Promise<boolean> => (await call('plan.capacity', questionOf(line))).some(isFull);

const questionOf = ({ id, programme, partner }: PlanLine) => ({ programme, partner: partner || null, lineId: id });

const isFull = (use: CapacityUse): boolean => use.used >= use.places;
