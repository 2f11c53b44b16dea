import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../app/text.tsx';
import classes from './chip.module.css';

/** What narrows a list now; its cross takes it away. */
export function FilterChip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }): ReactNode {
  const { t } = useText();
  return <span className={classes['chip']}>{label}<CloseButton size="sm" aria-label={t('queue.filter.remove', { what: label })} onClick={onRemove} /></span>;
}
