/** Labels of a code list in the order of its codes: `numbered('ya | tidak')` → `{ 1: 'ya', 2: 'tidak' }`. */
export function numbered(labels: string, first = 1): Record<string, string> {
  return Object.fromEntries(labels.split('|').map((label, index) => [String(first + index), label.trim()]));
}
