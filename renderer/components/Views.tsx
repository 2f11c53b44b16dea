import type { ReactNode } from 'react';
import { formatNumber } from '#src/text/format.ts';
import { useText } from '../app/text.tsx';
import classes from './views.module.css';

interface View<V extends string> {
  readonly view: V;
  readonly text: string;
  /** How many rows it shows; null or undefined: nobody counts, or the count is on its way. */
  readonly count: number | null | undefined;
}

interface ViewsProps<V extends string> {
  readonly label: string;
  readonly views: readonly View<V>[];
  readonly current: V;
  readonly onChoose: (view: V) => void;
}

/** What a list can be looked at by, one at a time, each with the number of its rows. */
export function Views<V extends string>({ label, views, current, onChoose }: ViewsProps<V>): ReactNode {
  const { language } = useText();
  return (
    <nav aria-label={label} className={classes['views']}>
      {views.map(({ view, text, count }) => (
        <button key={view} type="button" className={classes['view']} aria-current={view === current ? 'page' : undefined} onClick={() => onChoose(view)}>
          {text}{count != null && <span className={classes['count']}>{formatNumber(count, language)}</span>}
        </button>
      ))}
    </nav>
  );
}
