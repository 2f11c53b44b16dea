import { Text } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { RegistryHit } from '#src/contract/registry.ts';
import { areaName } from '#src/domain/area/area.ts';
import { maskNik } from '#src/domain/person/nik.ts';
import { formatBirth } from '#src/text/format.ts';
import { id as texts } from '#src/text/id/index.ts';
import type { Translate } from '#src/text/index.ts';
import { today } from '../../../app/today.ts';
import { useText } from '../../../app/text.tsx';
import classes from './check.module.css';

interface HitsProps {
  readonly hits: readonly RegistryHit[];
  readonly chosen: RegistryHit | null;
  readonly onChoose: (hit: RegistryHit) => void;
  /** Up from the first row: back to the search field. */
  readonly onLeave: () => void;
}

/** The best first, each with its reasons. Arrows move and compare at once, Enter keeps the choice. */
export function Hits({ hits, chosen, onChoose, onLeave }: HitsProps): ReactNode {
  const { t } = useText();
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const to = buttons.findIndex((button) => button === document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    if (to < 0) return onLeave();
    buttons[to]?.focus();
  };
  return (
    <ul className={classes['hits']} aria-label={t('review.compare.held')} onKeyDown={move}>
      {hits.map((hit) => (
        <li key={hit.registryId}>
          <button type="button" data-hit className={classes['hit']} aria-pressed={hit.registryId === chosen?.registryId} onFocus={() => onChoose(hit)} onClick={() => onChoose(hit)}>
            <HitLine hit={hit} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function HitLine({ hit }: { readonly hit: RegistryHit }): ReactNode {
  const { t, language } = useText();
  const birth = hit.birthDate === null ? t('caseRecord.noBirthDate') : formatBirth(hit.birthDate, today(), language);
  return (
    <>
      <Text span display="block" fw={600}>{hit.name}</Text>
      <Text span display="block" size="sm">{birth} · {areaName(hit.village) ?? hit.village}</Text>
      <Text span display="block" size="sm" c="dimmed">{hit.nik === null ? t('caseRecord.noNik') : maskNik(hit.nik)} · {decileText(hit.decile, t)}</Text>
      <Text span display="block" size="sm">{hit.reasons.map((reason) => reasonText(reason, t)).filter((text) => text !== '').join(', ')}</Text>
    </>
  );
}

export const decileText = (decile: number, t: Translate): string => (decile === 0 ? t('review.unranked') : t('review.decile', { decile }));

const REASONS = texts.review.reason;

function reasonText(reason: string, t: Translate): string {
  return reason in REASONS ? t(`review.reason.${reason as keyof typeof REASONS}`) : '';
}
