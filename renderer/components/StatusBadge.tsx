import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleDot, IconClock, IconHandStop, IconX, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './badge.module.css';

/** `needsYou`: someone must act now. `moving`: with somebody else. `done`, `stopped`: ended. `late`: overdue. */
export type Tone = 'needsYou' | 'moving' | 'waiting' | 'done' | 'stopped' | 'late' | 'plain';

const ICONS: Readonly<Record<Tone, Icon>> = {
  needsYou: IconHandStop, moving: IconCircleDot, waiting: IconClock, done: IconCircleCheck, stopped: IconX, late: IconAlertTriangle, plain: IconCircle,
};

/** A state is never colour alone: word, icon and colour together. */
export function StatusBadge({ tone, children, icon: Custom }: { readonly tone: Tone; readonly children: ReactNode; readonly icon?: Icon }): ReactNode {
  const Shown = Custom ?? ICONS[tone];
  return <span className={classes['badge']} data-tone={tone}><Shown size={15} stroke={2} aria-hidden />{children}</span>;
}
