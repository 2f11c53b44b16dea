import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { areaName } from '#src/domain/area/area.ts';
import { formatBirth } from '#src/text/format.ts';
import { today } from '../../../app/today.ts';
import { useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import classes from '../cases.module.css';
import { decileText } from './Hits.tsx';

/** The whole family as the registry has it: often what settles whether this is the right person. */
export function RegistryFamily({ registryId }: { readonly registryId: string }): ReactNode {
  const { t, language } = useText();
  const household = useCall('registry.household', { registryId }, { keepPrevious: true });
  if (household.data === undefined) return null;
  const { members, village, address, decile } = household.data;
  const day = today();
  return (
    <div style={{ marginTop: 16 }}>
      <Title order={3} size="h3">{t('review.household')}</Title>
      <Text size="sm" c="dimmed">{[address, areaName(village) ?? village, decileText(decile, t)].filter(Boolean).join(', ')}</Text>
      <ul className={classes['plain']}>
        {members.map((member) => (
          <li key={member.registryId} style={{ marginTop: 6 }}>
            <Text size="sm" fw={member.registryId === registryId ? 650 : 500}>{member.name}</Text>
            <Text size="sm" c="dimmed">{[member.relation === null ? null : t(`person.relation.${member.relation}`), member.birthDate === null ? null : formatBirth(member.birthDate, day, language)].filter(Boolean).join(', ')}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
