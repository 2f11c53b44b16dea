import type { Language } from '#src/text/index.ts';
import { observed, useObserved } from './observed.ts';

/** How this PC's window likes to look. No personal data: it stays readable before anybody logs in. */
export interface Preferences {
  /** Null: the office's language. */
  readonly language: Language | null;
  readonly density: 'comfortable' | 'compact';
  readonly railCollapsed: boolean;
}

const KEY = 'slrt.preferences';
const DEFAULTS: Preferences = { language: null, density: 'compact', railCollapsed: false };
const current = observed(read());

export function setPreferences(change: Partial<Preferences>): void {
  const changed = { ...current.get(), ...change };
  write(KEY, JSON.stringify(changed));
  current.set(changed);
}

export function usePreferences(): Preferences {
  return useObserved(current);
}

/** A small remembered setting of one part of the screen, such as the columns of a table. */
export function remembered<T>(key: string, fallback: T): T {
  try {
    return JSON.parse(localStorage.getItem(`slrt.${key}`) ?? 'null') ?? fallback;
  } catch {
    return fallback;
  }
}

export function remember(key: string, value: unknown): void {
  write(`slrt.${key}`, JSON.stringify(value));
}

function read(): Preferences {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return DEFAULTS;
  }
}

/** A full or forbidden storage costs only the memory of a setting. */
function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    return;
  }
}
