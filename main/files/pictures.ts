import type { Sharp } from 'sharp';
import { MEASURED_SIDE, measure, qualityWarnings } from '#src/domain/document/quality.ts';
import { SlrtError } from '#src/text/error.ts';
import { cameraNotes, type CameraNotes } from './exif.ts';
import { loadSharp } from './sharp.ts';

/** Print on an identity card stays readable at this size. */
const LONGEST_SIDE = 2_000;
const WANTED_BYTES = 300 * 1_024;
/** Tried in turn until the picture is small enough; below the last one print gets unreadable. */
const QUALITIES = [82, 72, 60, 50];
const THUMBNAIL_SIDE = 320;
/** 16,000 × 16,000 points: more than any camera has, far less than a picture made to fill the memory. */
const MOST_POINTS = 268_000_000;

export interface ReadyPicture extends CameraNotes {
  /** JPEG, upright, at most 2,000 points on its longer side, without EXIF. */
  readonly bytes: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
  readonly warnings: readonly ('BLURRED' | 'TOO_DARK')[];
}

/** Pictures are worked on one after another: the memory needed is that of one, however many are dropped at once. */
let last: Promise<unknown> = Promise.resolve();

/** @throws SlrtError FILE_UNREADABLE, PICTURES_UNAVAILABLE */
export function readyPicture(original: Uint8Array): Promise<ReadyPicture> {
  const work = last.then(() => prepare(original));
  last = work.catch(() => undefined);
  return work;
}

async function prepare(original: Uint8Array): Promise<ReadyPicture> {
  const sharp = await loadSharp();
  try {
    const bytes = Buffer.from(original.buffer, original.byteOffset, original.byteLength);
    const source = (): Sharp => sharp(bytes, { limitInputPixels: MOST_POINTS, sequentialRead: true, failOn: 'error' });
    const notes = await cameraNotes((await source().metadata()).exif);
    const upright = await source().autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = upright.info;
    const shrunk = (): Sharp => sharp(upright.data, { raw: { width, height, channels } });
    return { ...notes, width, height, bytes: await smallEnough(shrunk), thumbnail: await thumbnailFrom(shrunk()), warnings: await warningsOf(shrunk()) };
  } catch (error) {
    throw new SlrtError('FILE_UNREADABLE', {}, error);
  }
}

async function smallEnough(picture: () => Sharp): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await picture().jpeg({ quality, progressive: true, optimiseCoding: true }).toBuffer();
    if (bytes.length <= WANTED_BYTES) return bytes;
  }
  return bytes;
}

function thumbnailFrom(picture: Sharp): Promise<Buffer> {
  return picture.resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 72 }).toBuffer();
}

async function warningsOf(picture: Sharp): Promise<('BLURRED' | 'TOO_DARK')[]> {
  const { data, info } = await picture.resize({ width: MEASURED_SIDE, height: MEASURED_SIDE, fit: 'inside', withoutEnlargement: true })
    .greyscale().raw().toBuffer({ resolveWithObject: true });
  return qualityWarnings(measure({ width: info.width, height: info.height, data: firstChannel(data, info.channels) }));
}

/** Grey pictures come with one channel or with three equal ones. */
function firstChannel(data: Buffer, channels: number): Uint8Array {
  return channels === 1 ? data : Uint8Array.from({ length: data.length / channels }, (_, index) => data[index * channels] ?? 0);
}

/** A thumbnail of a picture that is stored already. @throws SlrtError FILE_UNREADABLE, PICTURES_UNAVAILABLE */
export async function thumbnailOf(stored: Uint8Array): Promise<Buffer> {
  const sharp = await loadSharp();
  try {
    return await thumbnailFrom(sharp(Buffer.from(stored)));
  } catch (error) {
    throw new SlrtError('FILE_UNREADABLE', {}, error);
  }
}
