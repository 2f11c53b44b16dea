import { quotedCell, safeCell, splitCsv } from '../../text/csv.ts';
import type { Catalogue, CatalogueKind } from './catalogue.ts';
import { headingOfPath, headingsOf, partnerCells, programmeCells, readCells } from './csvColumns.ts';
import type { Partner, Programme } from './programme.ts';

/** What is wrong with a line; texts: `catalogue.line.FORMULA`. Lines count from 1, the headings are line 1. */
export interface LineProblem {
  readonly line: number;
  readonly code: 'EMPTY_FILE' | 'TOO_LONG' | 'HEADING_MISSING' | 'ENCODING' | 'QUOTE' | 'CELLS' | 'FORMULA' | 'VALUE' | 'TWICE' | 'UNKNOWN_SERVICE';
  /** Heading or value concerned. */
  readonly what: string;
}

export interface LineEntry {
  readonly line: number;
  readonly entry: Programme | Partner;
  readonly change: 'NEW' | 'CHANGED' | 'SAME';
  /** Headings whose value differs. */
  readonly fields: readonly string[];
}

export interface CsvPreview {
  readonly entries: readonly LineEntry[];
  readonly problems: readonly LineProblem[];
}

const MAX_LINES = 5_000;
const FORMULA = /^[=@\t\r]|^[+-](?![\d\s().-]*$)/;
/** What a Latin-1 file looks like after it was read as something else. */
const BROKEN = /\uFFFD|Ã[\u0080-\u00BF]|â€/;

/** Spreadsheets here part cells at a semicolon. */
const SPECIAL = /[",;\n\r]/;

/** The catalogue as CSV with headings; a byte-order mark tells spreadsheets that it is UTF-8. */
export function catalogueCsv(kind: CatalogueKind, catalogue: Catalogue): string {
  const rows = kind === 'PROGRAMME' ? catalogue.programmes.map(programmeCells) : catalogue.partners.map(partnerCells);
  const lines = [[...headingsOf(kind)], ...rows.map((cells) => cells.map((cell) => safeCell(cell.replace(/\s*[\r\n]+\s*/g, ' '))))];
  return `\uFEFF${lines.map((cells) => cells.map((cell) => quotedCell(cell, SPECIAL)).join(',')).join('\r\n')}\r\n`;
}

/** Reads a file line by line; nothing is taken in here. `lines`: decoded one by one, so that a broken one does not spoil the others. */
export function readCatalogueCsv(kind: CatalogueKind, catalogue: Catalogue, lines: readonly string[]): CsvPreview {
  const first = (lines[0] ?? '').replace(/^\uFEFF/, '');
  if (first.trim() === '') return { entries: [], problems: [{ line: 1, code: 'EMPTY_FILE', what: '' }] };
  if (lines.length > MAX_LINES) return { entries: [], problems: [{ line: MAX_LINES + 1, code: 'TOO_LONG', what: String(MAX_LINES) }] };
  const separator = first.split(';').length > first.split(',').length ? ';' : ',';
  const headings = (splitCsv(first, separator) ?? []).map((heading) => heading.trim().toLowerCase());
  const missing = headingsOf(kind).filter((heading) => !headings.includes(heading));
  if (missing.length > 0) return { entries: [], problems: missing.map((what) => ({ line: 1, code: 'HEADING_MISSING', what })) };
  const entries: LineEntry[] = [];
  const problems: LineProblem[] = [];
  const codes = new Set<string>();
  lines.forEach((text, index) => {
    const line = index + 1;
    if (index === 0 || text.trim() === '') return;
    const read = readLine(kind, text, headings, separator);
    if ('problems' in read) problems.push(...read.problems.map((problem) => ({ ...problem, line })));
    else if (codes.has(read.entry.code)) problems.push({ line, code: 'TWICE', what: read.entry.code });
    else {
      codes.add(read.entry.code);
      entries.push({ line, ...compared(kind, catalogue, read.entry) });
    }
  });
  const unknown = unknownServices(catalogue, entries);
  return { entries: entries.filter((entry) => !unknown.some((problem) => problem.line === entry.line)), problems: [...problems, ...unknown].sort((a, b) => a.line - b.line) };
}

type Read = { readonly entry: Programme | Partner } | { readonly problems: readonly Omit<LineProblem, 'line'>[] };

function readLine(kind: CatalogueKind, text: string, headings: readonly string[], separator: string): Read {
  if (BROKEN.test(text)) return { problems: [{ code: 'ENCODING', what: '' }] };
  const cells = splitCsv(text, separator);
  if (cells === null) return { problems: [{ code: 'QUOTE', what: '' }] };
  if (cells.length !== headings.length) return { problems: [{ code: 'CELLS', what: `${cells.length}/${headings.length}` }] };
  const formulas = headings.filter((_, at) => FORMULA.test((cells[at] ?? '').trimStart()));
  if (formulas.length > 0) return { problems: formulas.map((what) => ({ code: 'FORMULA', what })) };
  const record = Object.fromEntries(headings.map((heading, at) => [heading, (cells[at] ?? '').replace(/^'(?=[=+\-@])/, '')]));
  const parsed = readCells(kind, record);
  if (parsed.success) return { entry: parsed.data };
  return { problems: [...new Set(parsed.error.issues.map((issue) => headingOfPath(issue.path)))].map((what) => ({ code: 'VALUE', what })) };
}

function compared(kind: CatalogueKind, catalogue: Catalogue, entry: Programme | Partner): Omit<LineEntry, 'line'> {
  const known = (kind === 'PROGRAMME' ? catalogue.programmes : catalogue.partners).find((one) => one.code === entry.code);
  if (known === undefined) return { entry, change: 'NEW', fields: [] };
  const cellsOf = (one: Programme | Partner): string[] => (kind === 'PROGRAMME' ? programmeCells(one as Programme) : partnerCells(one as Partner));
  const [before, after] = [cellsOf(known), cellsOf(entry)];
  const fields = headingsOf(kind).filter((_, at) => before[at] !== after[at]);
  return { entry, change: fields.length === 0 ? 'SAME' : 'CHANGED', fields };
}

/** A partner may only give programmes that are in the catalogue. */
function unknownServices(catalogue: Catalogue, entries: readonly LineEntry[]): LineProblem[] {
  const known = new Set(catalogue.programmes.map((programme) => programme.code));
  return entries.flatMap(({ line, entry }) => ('services' in entry ? entry.services.filter((code) => !known.has(code)).map((what): LineProblem => ({ line, code: 'UNKNOWN_SERVICE', what })) : []));
}
