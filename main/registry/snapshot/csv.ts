/**
 * Splits one CSV record (RFC 4180). A quoted cell can't hold a line break: one line is one person.
 *
 * @returns null when a quote isn't closed.
 */
export function splitCsv(line: string, separator = ','): string[] | null {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line.charAt(at) === '"') {
      let cell = '';
      for (;;) {
        const end = line.indexOf('"', at + 1);
        if (end < 0) return null;
        cell += line.slice(at + 1, end);
        at = end + 1;
        if (line.charAt(at) !== '"') break;
        cell += '"';
      }
      cells.push(cell);
    } else {
      const end = line.indexOf(separator, at);
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) return cells;
    if (line.charAt(at) !== separator) return null;
    at += 1;
    if (at === line.length) return [...cells, ''];
  }
}

/** The cells under their column names; null when there are too many or too few. */
export function recordOf(columns: readonly string[], cells: readonly string[]): Record<string, unknown> | null {
  if (cells.length !== columns.length) return null;
  const record: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at += 1) record[columns[at] as string] = cells[at];
  return record;
}
