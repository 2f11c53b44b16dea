import { isPlausible, type Coordinates } from '#src/domain/area/bounds.ts';
import type { AttachmentAdded, AttachmentCoordinates, AttachmentWarning } from '#src/domain/document/attachment.ts';
import { SlrtError } from '#src/text/error.ts';
import { readyPicture } from './pictures.ts';
import { isPicture, nameDiffers, trueType } from './type.ts';
import type { Vault } from './vault.ts';

/** What was learned of a file while it was stored. */
export type Taken = Pick<AttachmentAdded, 'sha' | 'mediaType' | 'size' | 'width' | 'height' | 'coordinates' | 'takenAt' | 'warnings'>;

export interface Offered {
  readonly bytes: Uint8Array;
  /** Its name says nothing sure, but a false one is worth a warning. */
  readonly fileName: string;
  /** Typed, or a point on the map: goes before what the camera says. */
  readonly coordinates: (Coordinates & { readonly source: 'TYPED' | 'MAP' }) | null;
}

/**
 * Puts a file into the store: a picture upright, shrunk and without its EXIF, a PDF as it is.
 * @throws SlrtError FILE_EMPTY, FILE_TYPE_NOT_ACCEPTED, FILE_UNREADABLE, PICTURES_UNAVAILABLE, DISK_FULL, DATABASE_READ_ONLY
 */
export async function takeFile(vault: Vault, offered: Offered): Promise<Taken> {
  const { bytes, fileName } = offered;
  if (bytes.length === 0) throw new SlrtError('FILE_EMPTY');
  const type = trueType(bytes);
  const warnings: AttachmentWarning[] = nameDiffers(fileName, type) ? ['TYPE_DIFFERS'] : [];
  if (type === 'PDF') {
    const sha = await vault.put(bytes);
    const coordinates = locate(offered, null);
    return { sha, mediaType: 'application/pdf', size: bytes.length, width: null, height: null, coordinates, takenAt: null, warnings: [...warnings, ...placeWarning(coordinates)] };
  }
  if (!isPicture(type)) throw new SlrtError('FILE_TYPE_NOT_ACCEPTED', { type });
  const picture = await readyPicture(bytes);
  const sha = await vault.put(picture.bytes);
  await vault.putPart(sha, 'thumbnail', picture.thumbnail);
  const coordinates = locate(offered, picture.coordinates);
  return {
    sha, mediaType: 'image/jpeg', size: picture.bytes.length, width: picture.width, height: picture.height, coordinates,
    takenAt: picture.takenAt, warnings: [...warnings, ...picture.warnings, ...placeWarning(coordinates)],
  };
}

function locate({ coordinates }: Offered, camera: Coordinates | null): AttachmentCoordinates | null {
  if (coordinates !== null) return { ...coordinates, plausible: isPlausible(coordinates) };
  return camera === null ? null : { ...camera, source: 'EXIF', plausible: isPlausible(camera) };
}

const placeWarning = (coordinates: AttachmentCoordinates | null): AttachmentWarning[] => (coordinates?.plausible === false ? ['COORDINATES_IMPLAUSIBLE'] : []);
