import { z } from 'zod';
import type { Catalogue } from '../domain/programme/catalogue.ts';
import { CATALOGUE_KINDS, VERSION_KINDS } from '../domain/programme/catalogue.ts';
import type { CsvPreview } from '../domain/programme/csv.ts';
import { catalogueCode, partnerSchema, programmeSchema } from '../domain/programme/programme.ts';
import { answer, id, nothing, operation, requiredText, type DocumentFile } from './operation.ts';

/** One version of an entry. `id` null: as the application brings it. */
export interface CatalogueVersionView {
  readonly id: string | null;
  readonly at: number | null;
  readonly by: string | null;
  readonly validFrom: string | null;
  readonly note: string;
  readonly entry: unknown;
  /** Fields that differ from the version before. */
  readonly changed: readonly string[];
}

export interface CsvPreviewView extends CsvPreview {
  /** Of the bytes that were read: only these are taken in. */
  readonly digest: string;
}

const kind = z.enum(CATALOGUE_KINDS);
const file = { kind, fileToken: z.string().max(64) };
const version = { validFrom: z.iso.date(), note: requiredText(500), basis: id.nullable() };
const administrator = { who: ['ADMINISTRATOR'], area: 'none' } as const;

export const catalogueOperations = {
  /** Programmes and partners as they count today, the retired ones, too: old cases name them. */
  'catalogue.get': operation({ input: nothing, output: answer<Catalogue>(), access: { who: 'user', area: 'none' }, errors: [] }),
  /** Newest first. */
  'catalogue.history': operation({
    input: z.strictObject({ kind: z.enum(VERSION_KINDS), code: catalogueCode }), output: answer<readonly CatalogueVersionView[]>(),
    access: { who: ['ADMINISTRATOR', 'MANAGER', 'BACK_OFFICE'], area: 'none' }, errors: [],
  }),
  /** A new programme, or a new version of one. `basis`: the version that the form was opened with. */
  'catalogue.writeProgramme': operation({
    input: z.strictObject({ entry: programmeSchema, isNew: z.boolean(), ...version }), output: answer<Catalogue>(), access: administrator, errors: ['STALE_VERSION', 'CATALOGUE_CODE_TAKEN'],
  }),
  'catalogue.writePartner': operation({
    input: z.strictObject({ entry: partnerSchema, isNew: z.boolean(), ...version }), output: answer<Catalogue>(), access: administrator, errors: ['STALE_VERSION', 'CATALOGUE_CODE_TAKEN'],
  }),
  /** The whole list for a spreadsheet. */
  'catalogue.export': operation({ input: z.strictObject({ kind }), output: answer<{ fileName: string; bytes: Uint8Array }>(), access: administrator, errors: [] }),
  /** What a file would change, line by line; nothing is taken in. */
  'catalogue.readCsv': operation({ input: z.strictObject(file), output: answer<CsvPreviewView>(), access: administrator, errors: ['FILE_GONE', 'FILE_TOO_LARGE', 'FILE_UNREADABLE'] }),
  /** All of what was shown, or nothing. */
  'catalogue.takeCsv': operation({
    input: z.strictObject({ ...file, digest: z.string().regex(/^[0-9a-f]{64}$/), note: requiredText(500) }), output: answer<{ readonly changed: number }>(), access: administrator,
    errors: ['FILE_GONE', 'FILE_TOO_LARGE', 'FILE_UNREADABLE', 'CSV_CHANGED', 'CSV_HAS_PROBLEMS'],
  }),
  /** What a citizen takes home about a programme. */
  'catalogue.sheet': operation({ input: z.strictObject({ code: catalogueCode }), output: answer<DocumentFile>(), access: { who: 'user', area: 'none' }, errors: ['NOT_FOUND'] }),
} as const;
