import { useEffect, useRef, useState } from 'react';

/**
 * What is wrong with a field appears this much after it was left: a line that appears between press and release of the
 * mouse would move the button away from under it, and the click would be lost.
 */
const AFTER_CLICK_MS = 250;

/** Fields that were left, which may now say what is wrong with them. */
export function useLeftFields(): { readonly left: ReadonlySet<string>; readonly leave: (field: string) => void; readonly forget: () => void } {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const waiting = timers.current;
    return () => waiting.forEach(clearTimeout);
  }, []);
  const leave = (field: string): void => {
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setLeft((before) => new Set(before).add(field));
    }, AFTER_CLICK_MS);
    timers.current.add(timer);
  };
  const forget = (): void => {
    timers.current.forEach(clearTimeout);
    timers.current.clear();
    setLeft(new Set());
  };
  return { left, leave, forget };
}
