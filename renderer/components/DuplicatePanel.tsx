import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DuplicateQuery, DuplicateRow } from '#src/contract/duplicates.ts';
import { areaName } from '#src/domain/area/area.ts';
import type { LinkDecision } from '#src/domain/person/links.ts';
import { maskNik } from '#src/domain/person/nik.ts';
import { formatDate } from '#src/text/format.ts';
import { id as texts } from '#src/text/id/index.ts';
import type { Translate } from '#src/text/index.ts';
import { useCall, useCommand } from '../api.ts';
import { notify } from '../app/notify.tsx';
import { useText } from '../app/text.tsx';
import { ErrorState } from './states.tsx';

export interface DuplicatePanelProps {
  readonly query: DuplicateQuery;
  /** Members that are stored already can be joined with their doubles; while they are typed they can't. */
  readonly mayDecide: boolean;
  /** Takes the recorded family in place of the one being typed. */
  readonly onUse?: (row: DuplicateRow) => void;
}

/** Who of our own people may be a member of this family, with the reason. Nothing is shown where nobody is. */
export function DuplicatePanel({ query, mayDecide, onUse }: DuplicatePanelProps): ReactNode {
  const { t } = useText();
  const [settled] = useDebouncedValue(query, 400);
  const { data } = useCall('people.duplicates', settled, { enabled: settled.members.length > 0, keepPrevious: true });
  const members = new Map(query.members.map((member) => [member.id, member.name]));
  const rows = (data ?? []).filter((row) => members.has(row.memberId) && (mayDecide || row.decision !== 'DIFFERENT'));
  if (rows.length === 0) return null;
  return (
    <Alert color="amber" variant="outline" role="status" icon={<IconUsersGroup />} title={t('duplicate.title')}>
      <Stack gap="sm">
        <Text>{t(mayDecide ? 'duplicate.textRecord' : 'duplicate.textRegister')}</Text>
        {rows.map((row) => <Row key={`${row.memberId} ${row.personId}`} row={row} name={members.get(row.memberId) ?? ''} mayDecide={mayDecide} onUse={onUse} />)}
      </Stack>
    </Alert>
  );
}

function Row({ row, name, mayDecide, onUse }: {
  readonly row: DuplicateRow; readonly name: string; readonly mayDecide: boolean; readonly onUse: DuplicatePanelProps['onUse'] | undefined;
}): ReactNode {
  const { t, language } = useText();
  const born = row.birthDate === null ? '' : `, ${formatDate(row.birthDate, language)}`;
  const reasons = row.reasons.map((reason) => reasonText(t, reason)).filter((text) => text !== '');
  return (
    <div>
      <Text fw={600}>{t('duplicate.who', { name, other: row.name })}</Text>
      <Text size="sm">{row.nik === null ? t('caseRecord.noNik') : maskNik(row.nik)}{born}. {row.address}, {areaName(row.village) ?? row.village}</Text>
      {reasons.length > 0 && <Text size="sm" c="dimmed">{t('duplicate.why', { reasons: reasons.join(', ') })}</Text>}
      {mayDecide && <Decision row={row} />}
      {onUse !== undefined && <Button size="compact-sm" variant="default" mt={6} onClick={() => onUse(row)}>{t('duplicate.useFamily')}</Button>}
    </div>
  );
}

const SAID = { SAME: 'duplicate.merged', DIFFERENT: 'duplicate.keptApart', OPEN: 'duplicate.undone' } as const;

function Decision({ row }: { readonly row: DuplicateRow }): ReactNode {
  const { t } = useText();
  const decide = useCommand('people.decideDuplicate');
  const take = (decision: LinkDecision) => (): void =>
    decide.mutate({ personId: row.memberId, otherId: row.personId, decision }, { onSuccess: () => notify.done(t(SAID[decision])) });
  return (
    <Group gap="xs" mt={6}>
      {decide.error !== null && <ErrorState error={decide.error} />}
      {row.decision === 'OPEN' ? (
        <>
          <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={take('SAME')}>{t('duplicate.same')}</Button>
          <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={take('DIFFERENT')}>{t('duplicate.different')}</Button>
        </>
      ) : (
        <>
          <Text size="sm" fw={600}>{t(row.decision === 'SAME' ? 'duplicate.isSame' : 'duplicate.isDifferent')}</Text>
          <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={take('OPEN')}>{t('duplicate.undo')}</Button>
        </>
      )}
    </Group>
  );
}

const REASONS = texts.duplicate.reason;

function reasonText(t: Translate, reason: string): string {
  return reason in REASONS ? t(`duplicate.reason.${reason as keyof typeof REASONS}`) : '';
}
