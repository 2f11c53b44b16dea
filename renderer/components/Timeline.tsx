import type { ReactNode } from 'react';
import { formatLongDate, formatTime } from '#src/text/format.ts';
import { useText } from '../app/text.tsx';
import classes from './timeline.module.css';

export interface TimelineItem {
  readonly id: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly title: ReactNode;
  /** Empty when the title names the person. */
  readonly who: string;
  /** Somebody's own words, with their line breaks; empty when there are none. */
  readonly detail: string;
  readonly icon?: ReactNode;
}

/** A story in time, newest first as given: what, who, when. */
export function Timeline({ items, label }: { readonly items: readonly TimelineItem[]; readonly label: string }): ReactNode {
  const { language } = useText();
  return (
    <ol className={classes['list']} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={classes['item']}>
          <span className={classes['mark']} aria-hidden>{item.icon}</span>
          <div className={classes['title']}>{item.title}</div>
          <div className={classes['when']}>{item.who !== '' && `${item.who} · `}<time dateTime={new Date(item.at).toISOString()}>{formatLongDate(item.at, language)}, {formatTime(item.at)}</time></div>
          {item.detail !== '' && <div className={classes['detail']}>{item.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
