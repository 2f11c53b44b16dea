/** Writes an answer: one line of JSON, or for people a table of a list and a line for each field of a record. */
export function printAnswer(value: unknown, json: boolean): void {
  process.stdout.write(`${json ? JSON.stringify(value, plain) : text(value)}\n`);
}

/** Bytes of documents as base64. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.every(isRecord) ? table(value) : value.map(cell).join('\n');
  if (!isRecord(value)) return cell(value);
  const width = Math.max(0, ...Object.keys(value).map((key) => key.length));
  return Object.entries(value).map(([key, field]) => (isList(field) ? `${key}:\n${indent(text(field))}` : `${key.padEnd(width)}  ${cell(field)}`)).join('\n');
}

function table(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines.map((line) => line.map((word, i) => word.padEnd(widths[i] ?? 0)).join('  ').trimEnd()).join('\n');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
const isList = (value: unknown): value is Record<string, unknown>[] => Array.isArray(value) && value.length > 0 && value.every(isRecord);
const indent = (lines: string): string => lines.replace(/^/gm, '  ');

function cell(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value === 'object') return JSON.stringify(value, plain);
  return String(value as string | number | boolean);
}
