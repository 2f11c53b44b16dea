import exifr from 'exifr';
import type { Coordinates } from '#src/domain/area/bounds.ts';

export interface CameraNotes {
  readonly coordinates: Coordinates | null;
  /** By the camera's own clock: `2026-11-24T10:11:12`. */
  readonly takenAt: string | null;
}

const NOTHING: CameraNotes = { coordinates: null, takenAt: null };
const WANTED = ['DateTimeOriginal', 'GPSLatitude', 'GPSLongitude', 'GPSLatitudeRef', 'GPSLongitudeRef'];

/**
 * Where and when a camera says it took the picture. Takes the EXIF block as sharp gives it; unreadable notes are no notes.
 * Nothing else of the block (owner, serial number, preview) is ever read or kept.
 */
export async function cameraNotes(exif: Buffer | undefined): Promise<CameraNotes> {
  if (exif === undefined) return NOTHING;
  const block = exif.subarray(0, 4).toString('latin1') === 'Exif' ? exif.subarray(6) : exif;
  try {
    const notes = ((await exifr.parse(block, { pick: WANTED, reviveValues: false })) ?? {}) as Record<string, unknown>;
    return { coordinates: coordinatesOf(notes), takenAt: takenAtOf(notes['DateTimeOriginal']) };
  } catch {
    return NOTHING;
  }
}

function coordinatesOf({ latitude, longitude }: Record<string, unknown>): Coordinates | null {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude) || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { latitude, longitude };
}

function takenAtOf(value: unknown): string | null {
  const match = typeof value === 'string' ? /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/.exec(value) : null;
  if (match === null || match[1] === '0000') return null;
  return `${match[1]}-${match[2]}-${match[3]}T${match[4]}`;
}
