import type { Translate } from '#src/text/index.ts';
import { id } from '#src/text/id/index.ts';

const REASONS = id.register.search.reason;

/** Why a person is shown; a reason that this window doesn't know yet stays unsaid. */
export function reasonText(t: Translate, reason: string): string {
  return reason in REASONS ? t(`register.search.reason.${reason as keyof typeof REASONS}`) : '';
}
