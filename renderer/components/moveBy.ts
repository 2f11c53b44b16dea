const PAGE = 10;

/** Where a key moves the mark in a list of rows; null: the key is for somebody else. */
export function moveBy(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const to = target(key, at, count);
  return to === null ? null : Math.max(0, Math.min(count - 1, to));
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'j': case 'J': case 'ArrowDown': return at + 1;
    case 'k': case 'K': case 'ArrowUp': return at - 1;
    case 'PageDown': return at + PAGE;
    case 'PageUp': return at - PAGE;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}
