import { Fragment, type ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import classes from './register.module.css';

export const ALL_STEPS = ['SEARCH', 'FAMILY', 'COMPLAINT', 'REVIEW'] as const;
type AnyStep = (typeof ALL_STEPS)[number];

/** Where one stands in the task. Steps already done can be gone back to. */
export function Steps({ current, onGo }: { readonly current: AnyStep; readonly onGo?: (step: AnyStep) => void }): ReactNode {
  const { t } = useText();
  const at = ALL_STEPS.indexOf(current);
  return (
    <ol className={classes['steps']} aria-label={t('register.steps.label')}>
      {ALL_STEPS.map((step, index) => {
        const content = <Fragment><span className={classes['number']} aria-hidden>{index + 1}</span>{t(`register.steps.${step}`)}</Fragment>;
        const done = index < at && step !== 'SEARCH' && onGo !== undefined;
        return (
          <li key={step} className={classes['step']} data-state={index === at ? 'current' : index < at ? 'done' : 'ahead'} aria-current={index === at ? 'step' : undefined}>
            {done ? <button type="button" className={classes['stepButton']} onClick={() => onGo(step)}>{content}</button> : <span className={classes['stepButton']}>{content}</span>}
          </li>
        );
      })}
    </ol>
  );
}
