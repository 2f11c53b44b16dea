import type { ErrorCode } from '#src/text/error.ts';
import { sectionOf, type Section } from './navigation.ts';
import { takeMaskedPicture } from './maskedPicture.ts';
import { observed, useObserved } from './observed.ts';

/** A report that is being written: what it is about, and the picture of the page it began on. */
export interface BegunReport {
  readonly id: string;
  readonly page: Section;
  readonly errorCode: ErrorCode | null;
  readonly picture: Uint8Array | null;
}

/** Pressed twice, it is one report. */
let taking = false;
const begun = observed<BegunReport | null>(null);

/** From anywhere: takes the picture first, so that it shows the page and not the report. */
export async function beginReport(errorCode: ErrorCode | null = null): Promise<void> {
  const page = sectionOf(window.location.hash.replace(/^#/, '').replace(/\?.*$/, '') || '/');
  if (taking) return;
  taking = true;
  try {
    begun.set({ id: crypto.randomUUID(), page, errorCode, picture: await takeMaskedPicture() });
  } finally {
    taking = false;
  }
}

export const endReport = (): void => begun.set(null);
export const useBegunReport = (): BegunReport | null => useObserved(begun);
