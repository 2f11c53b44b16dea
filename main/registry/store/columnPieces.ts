import { packColumns, unpackColumns, type NumberColumns } from './numberPages.ts';
import { release } from './release.ts';
import type { Pieces } from './scratch.ts';

/** 48 kB. */
const PIECE_ENTRIES = 4_096;

/** Puts the first entries of columns into pieces, in their order. */
export function putColumns(pieces: Pieces, columns: NumberColumns, length: number, ofPiece = PIECE_ENTRIES): void {
  for (let from = 0; from < length; from += ofPiece) pieces.put(packColumns(columns, from, Math.min(length, from + ofPiece)));
}

/** The columns of a piece that was taken or read; it is used up. */
export function columnsIn(piece: Buffer): NumberColumns {
  const columns = unpackColumns(piece);
  release(piece);
  return columns;
}

/** Of columns that lie in one array, as those of a piece do. */
export function releasePiece({ row }: NumberColumns): void {
  release(new Uint8Array(row.buffer));
}
