import type { ReactNode } from 'react';
import { useText } from '../app/text.tsx';
import classes from './sheet.module.css';

/** The page before the work: set-up, log-in, lock. One column, one thing to do. */
export function Sheet({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }): ReactNode {
  const { t } = useText();
  return (
    <div className={classes['ground']}>
      <header className={classes['brand']}><span className={classes['mark']} aria-hidden>S</span>{t('common.app')}</header>
      <main className={classes['sheet']} data-wide={wide || undefined}>{children}</main>
    </div>
  );
}
