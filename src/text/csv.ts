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

const SPECIAL = /[",\r\n]/;

/** A cell as it stands in a record: quoted where it holds one of the `special` signs. */
export function quotedCell(cell: string, special: RegExp = SPECIAL): string {
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A cell that no spreadsheet takes for a formula: those that begin like one get a leading apostrophe. */
export const safeCell = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
