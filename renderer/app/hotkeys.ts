import { getHotkeyHandler, useHotkeys as useMantineHotkeys, useWindowEvent, type HotkeyItem } from '@mantine/hooks';

/** Keys of a page; they rest while somebody types in a field. */
export function useHotkeys(items: HotkeyItem[]): void {
  useMantineHotkeys(items, ['INPUT', 'TEXTAREA', 'SELECT']);
}

/** Keys that work everywhere, in fields as well. */
export function useGlobalHotkeys(items: HotkeyItem[]): void {
  useMantineHotkeys(items, []);
}

/** Ctrl Enter does the page's one next action, from inside any field. Null: there is none now. */
export function useNextAction(action: (() => void) | null): void {
  useWindowEvent('keydown', getHotkeyHandler([['mod+Enter', () => action?.()]]));
}

/** The page's next action; it rests while a panel above the page is open, whose own action the keys then mean. */
export function usePageAction(action: (() => void) | null): void {
  useNextAction(action === null ? null : () => {
    if (!isShown('[role="dialog"]')) action();
  });
}

/** Esc goes one step back, unless a panel, menu or dialog above the page takes it, or a field is being edited. */
export function useBack(goBack: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || taken) return;
    goBack();
  });
}

/**
 * Whether something above the page was open when Esc went down. Asked before anybody else hears the key: a panel that
 * closes at once would be gone when the page is asked, and one key would go back two steps.
 */
let taken = false;
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') taken = somethingIsOpen();
}, true);

function somethingIsOpen(): boolean {
  const inField = document.activeElement?.matches('input:not([type=checkbox]):not([type=radio]), textarea, select') ?? false;
  return inField || isShown('[role="dialog"], [role="menu"], [role="listbox"]');
}

/** The palette stays in the page when it is closed; what takes no room is not open. */
const isShown = (selector: string): boolean => [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
