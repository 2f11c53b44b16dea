import { on, refresh } from '../api.ts';
import { queryClient } from './queryClient.ts';

/** What may show a case that changed; pages that are being printed stay as they are. */
const OF_CASES = ['case', 'household', 'people', 'home', 'plan', 'referral.queue', 'referral.counters', 'reactivation.waiting', 'reactivation.unsent'];

/**
 * Follows the news of the data process: what changed is read again.
 *
 * @param restarted called when the data process was started again
 * @returns a function that stops following
 */
export function followNews(restarted: () => void): () => void {
  const stops = [
    on('case.changed', () => void refresh(OF_CASES)),
    on('ticket.changed', () => void refresh(['ticket'])),
    on('work.changed', () => void refresh(['fieldReport', 'round', 'proposal', 'work', 'home'])),
    on('session.changed', () => void refresh(['session', 'app'])),
    on('app.changed', () => void refresh(['app', 'session'])),
    on('national.changed', () => void refresh(['national', 'preList'])),
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
