import type { z } from 'zod';
import { partnerSchema, programmeSchema, type Partner, type Programme } from './programme.ts';
import type { CatalogueKind } from './catalogue.ts';

type Cells = Readonly<Record<string, string>>;

/** One column: its heading in the file and how an entry's value is written there. Several values are parted by `|`. */
interface Column<T> {
  readonly heading: string;
  readonly write: (entry: T) => string;
}

const list = (values: readonly string[]): string => values.join('|');
const yes = (value: boolean): string => (value ? 'ya' : 'tidak');

const PROGRAMME_COLUMNS: readonly Column<Programme>[] = [
  { heading: 'kode', write: (one) => one.code }, { heading: 'nama', write: (one) => one.name }, { heading: 'nama_pendek', write: (one) => one.shortName },
  { heading: 'pemilik', write: (one) => one.owner }, { heading: 'tingkat', write: (one) => one.level }, { heading: 'bidang', write: (one) => one.sector },
  { heading: 'untuk', write: (one) => one.unit }, { heading: 'manfaat', write: (one) => one.benefit }, { heading: 'sasaran', write: (one) => one.target },
  { heading: 'dokumen', write: (one) => list(one.documents) }, { heading: 'cara', write: (one) => one.channel }, { heading: 'surat', write: (one) => one.letter }, { heading: 'kontak', write: (one) => one.contact ?? '' },
  { heading: 'wilayah', write: (one) => list(one.areas) }, { heading: 'tahun_anggaran', write: (one) => String(one.capacity?.year ?? '') },
  { heading: 'tempat', write: (one) => String(one.capacity?.places ?? '') }, { heading: 'dasar_hukum', write: (one) => one.legalRef ?? '' },
  { heading: 'berlaku_dari', write: (one) => one.validFrom }, { heading: 'berlaku_sampai', write: (one) => one.validTo ?? '' },
  { heading: 'kelompok_manfaat', write: (one) => one.overlapGroup ?? '' }, { heading: 'tidak_bersama', write: (one) => list(one.notWith) },
  { heading: 'boleh_lagi', write: ({ repeat }) => (repeat.kind === 'AFTER' ? String(repeat.months) : repeat.kind) }, { heading: 'dihentikan', write: (one) => yes(one.retired) },
];

const PARTNER_COLUMNS: readonly Column<Partner>[] = [
  { heading: 'kode', write: (one) => one.code }, { heading: 'nama', write: (one) => one.name }, { heading: 'jenis', write: (one) => one.kind },
  { heading: 'bidang', write: (one) => one.sector }, { heading: 'layanan', write: (one) => list(one.services) }, { heading: 'kepada', write: (one) => one.addressee },
  { heading: 'di', write: (one) => one.addressedAt }, { heading: 'alamat', write: (one) => one.address ?? '' }, { heading: 'narahubung', write: (one) => one.contact ?? '' },
  { heading: 'telepon', write: (one) => one.phone ?? '' }, { heading: 'surel', write: (one) => one.email ?? '' }, { heading: 'wilayah', write: (one) => list(one.areas) },
  { heading: 'tahun_anggaran', write: (one) => String(one.capacity?.year ?? '') }, { heading: 'tempat', write: (one) => String(one.capacity?.places ?? '') },
  { heading: 'berlaku_dari', write: (one) => one.validFrom }, { heading: 'berlaku_sampai', write: (one) => one.validTo ?? '' },
  { heading: 'mou_nomor', write: (one) => one.mou?.number ?? '' }, { heading: 'mou_dari', write: (one) => one.mou?.from ?? '' }, { heading: 'mou_sampai', write: (one) => one.mou?.to ?? '' },
  { heading: 'dari_kajian', write: (one) => yes(one.fromStudy) }, { heading: 'dihentikan', write: (one) => yes(one.retired) },
];

export function headingsOf(kind: CatalogueKind): readonly string[] {
  return (kind === 'PROGRAMME' ? PROGRAMME_COLUMNS : PARTNER_COLUMNS).map((column) => column.heading);
}

export const programmeCells = (entry: Programme): string[] => PROGRAMME_COLUMNS.map((column) => column.write(entry));
export const partnerCells = (entry: Partner): string[] => PARTNER_COLUMNS.map((column) => column.write(entry));

const text = (cells: Cells, heading: string): string => (cells[heading] ?? '').trim();
const orNull = (cells: Cells, heading: string): string | null => text(cells, heading) || null;
const parts = (cells: Cells, heading: string): string[] => text(cells, heading).split('|').map((one) => one.trim()).filter((one) => one !== '');
const said = (cells: Cells, heading: string): boolean | string => ({ ya: true, tidak: false, '': false }[text(cells, heading).toLowerCase()] ?? text(cells, heading));

function capacityIn(cells: Cells): unknown {
  const [year, places] = [text(cells, 'tahun_anggaran'), text(cells, 'tempat')];
  return year === '' && places === '' ? null : { year: Number(year), places: Number(places) };
}

function repeatIn(cells: Cells): unknown {
  const typed = text(cells, 'boleh_lagi').toUpperCase();
  if (typed === '' || typed === 'RUNNING') return { kind: 'RUNNING' };
  return typed === 'ONCE' ? { kind: 'ONCE' } : { kind: 'AFTER', months: Number(typed) };
}

/** An entry's shape out of a line's cells; what is wrong with it is the schema's to say. */
export function readCells(kind: CatalogueKind, cells: Cells): z.ZodSafeParseResult<Programme> | z.ZodSafeParseResult<Partner> {
  const both = {
    code: text(cells, 'kode'), name: text(cells, 'nama'), sector: text(cells, 'bidang'), areas: parts(cells, 'wilayah'), capacity: capacityIn(cells),
    validFrom: text(cells, 'berlaku_dari'), validTo: orNull(cells, 'berlaku_sampai'), retired: said(cells, 'dihentikan'),
  };
  if (kind === 'PARTNER') {
    const number = text(cells, 'mou_nomor');
    return partnerSchema.safeParse({
      ...both, kind: text(cells, 'jenis'), services: parts(cells, 'layanan'), addressee: text(cells, 'kepada'), addressedAt: text(cells, 'di'), address: orNull(cells, 'alamat'),
      contact: orNull(cells, 'narahubung'), phone: orNull(cells, 'telepon'), email: orNull(cells, 'surel'), fromStudy: said(cells, 'dari_kajian'),
      mou: number === '' ? null : { number, from: text(cells, 'mou_dari'), to: orNull(cells, 'mou_sampai') },
    });
  }
  return programmeSchema.safeParse({
    ...both, shortName: text(cells, 'nama_pendek'), owner: text(cells, 'pemilik'), level: text(cells, 'tingkat'), unit: text(cells, 'untuk'), benefit: text(cells, 'manfaat'),
    target: text(cells, 'sasaran'), documents: parts(cells, 'dokumen'), channel: text(cells, 'cara'), letter: text(cells, 'surat') || undefined, contact: orNull(cells, 'kontak'), legalRef: orNull(cells, 'dasar_hukum'),
    overlapGroup: orNull(cells, 'kelompok_manfaat'), notWith: parts(cells, 'tidak_bersama'), repeat: repeatIn(cells),
  });
}

/** The heading of the column in which a schema's path went wrong. */
export function headingOfPath(path: readonly PropertyKey[]): string {
  const names: Readonly<Record<string, string>> = {
    code: 'kode', name: 'nama', shortName: 'nama_pendek', owner: 'pemilik', level: 'tingkat', sector: 'bidang', unit: 'untuk', benefit: 'manfaat', target: 'sasaran', documents: 'dokumen',
    channel: 'cara', letter: 'surat', contact: 'kontak', areas: 'wilayah', capacity: 'tempat', legalRef: 'dasar_hukum', validFrom: 'berlaku_dari', validTo: 'berlaku_sampai', overlapGroup: 'kelompok_manfaat',
    notWith: 'tidak_bersama', repeat: 'boleh_lagi', retired: 'dihentikan', kind: 'jenis', services: 'layanan', addressee: 'kepada', addressedAt: 'di', address: 'alamat', phone: 'telepon',
    email: 'surel', mou: 'mou_nomor', fromStudy: 'dari_kajian',
  };
  return names[String(path[0])] ?? String(path[0]);
}
