import { on, refresh } from '../api.ts';
import { queryClient } from './queryClient.ts';

/**
 * Follows the news of the data process: what changed is read again.
 *
 * @param restarted called when the data process was started again
 * @returns a function that stops following
 */
export function followNews(restarted: () => void): () => void {
  const stops = [
    on('case.changed', () => void refresh(['case', 'household', 'people', 'home', 'plan', 'referral', 'reactivation'])),
    on('ticket.changed', () => void refresh(['ticket'])),
    on('work.changed', () => void refresh(['fieldReport', 'round', 'proposal', 'work', 'home'])),
    on('session.changed', () => void refresh(['session', 'app'])),
    on('app.changed', () => void refresh(['app', 'session'])),
    on('national.changed', () => void refresh(['national'])),
    on('registry.changed', () => void refresh(['registry'])),
    on('process.restarted', () => {
      restarted();
      void queryClient.invalidateQueries();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
