import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HouseholdInput, MemberInput } from '#src/contract/people.ts';
import type { RegistryHit } from '#src/contract/registry.ts';
import { areaName } from '#src/domain/area/area.ts';
import { formatNik } from '#src/domain/person/nik.ts';
import { formatDate } from '#src/text/format.ts';
import type { Language, Translate } from '#src/text/index.ts';
import { useText } from '../../../app/text.tsx';
import classes from './check.module.css';
import { compare, type ComparedField, type Comparison } from './compare.ts';
import { decileText } from './Hits.tsx';
import { RegistryFamily } from './RegistryFamily.tsx';

interface CompareProps {
  readonly member: MemberInput;
  readonly household: HouseholdInput;
  readonly hit: RegistryHit | null;
  readonly busy: boolean;
  readonly onConfirm: (() => void) | null;
}

/** What the citizen said beside what the registry holds, differences marked by word and icon. */
export function Compare({ member, household, hit, busy, onConfirm }: CompareProps): ReactNode {
  const { t } = useText();
  if (hit === null || onConfirm === null) return <Text c="dimmed">{t('review.compare.choose')}</Text>;
  return (
    <section aria-labelledby="compare" style={{ minWidth: 0 }}>
      <Title order={3} size="h3" id="compare" mb={6}>{t('review.compare.title')}</Title>
      <table className={classes['compare']}>
        <thead><tr><th scope="col">{t('review.compare.field')}</th><th scope="col">{t('review.compare.said')}</th><th scope="col">{t('review.compare.held')}</th></tr></thead>
        <tbody>{compare(member, household, hit).map((row) => <Row key={row.field} row={row} />)}</tbody>
      </table>
      <Text mt="xs"><Text span c="dimmed">{t('review.compare.decile')}:</Text> <Text span fw={600}>{decileText(hit.decile, t)}</Text></Text>
      {hit.programmes.length > 0 && <Text><Text span c="dimmed">{t('review.compare.programmes')}:</Text> {hit.programmes.join(', ')}</Text>}
      <Button mt="sm" loading={busy} onClick={onConfirm} data-confirm>{t('review.record.found')}</Button>
      <RegistryFamily registryId={hit.registryId} />
    </section>
  );
}

function Row({ row }: { readonly row: Comparison }): ReactNode {
  const { t, language } = useText();
  const state = row.same === null ? 'unknown' : row.same ? 'same' : 'differs';
  const Shown = row.same === null ? IconMinus : row.same ? IconCheck : IconAlertTriangle;
  return (
    <tr data-state={state}>
      <th scope="row">{t(`review.compare.${row.field}`)}</th>
      <td>{shown(row.field, row.said, language, t)}</td>
      <td>{shown(row.field, row.held, language, t)} <span className={classes['mark']}><Shown size={14} aria-hidden /> {t(`review.compare.${state}`)}</span></td>
    </tr>
  );
}

function shown(field: ComparedField, value: string | null, language: Language, t: Translate): string {
  if (value === null) return '–';
  switch (field) {
    case 'nik': case 'kk': return formatNik(value);
    case 'birthDate': return formatDate(value, language);
    case 'sex': return t(`person.sex.${value === 'P' ? 'P' : 'L'}`);
    case 'village': return areaName(value) ?? value;
    default: return value;
  }
}
