import type { Store } from '../store.ts';
import { nationalFact } from './state.ts';

/** The office's address is the practice system's on this very computer; only a demo office ever has it. */
export function isPractising(store: Store): boolean {
  const url = nationalFact(store, 'url');
  return url !== null && url === nationalFact(store, 'practice');
}
