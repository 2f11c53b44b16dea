import { MEASURED_SIDE, measure, qualityWarnings } from '#src/domain/document/quality.ts';

/** A picture from the camera, before it is used. */
export interface Shot {
  readonly picture: Blob;
  readonly warnings: readonly ('BLURRED' | 'TOO_DARK')[];
}

/** The frame that the camera shows now, and what is wrong with it, by the same rules as for files. */
export function takeShot(video: HTMLVideoElement): Promise<Shot> {
  return shotOf(video, video.videoWidth, video.videoHeight, 0);
}

/** Turned by a quarter to the right. */
export async function turnShot(shot: Shot): Promise<Shot> {
  const bitmap = await createImageBitmap(shot.picture);
  return shotOf(bitmap, bitmap.width, bitmap.height, 1);
}

async function shotOf(source: CanvasImageSource, width: number, height: number, quarters: 0 | 1): Promise<Shot> {
  const canvas = document.createElement('canvas');
  canvas.width = quarters === 0 ? width : height;
  canvas.height = quarters === 0 ? height : width;
  const context = contextOf(canvas);
  if (quarters === 1) {
    context.translate(height, 0);
    context.rotate(Math.PI / 2);
  }
  context.drawImage(source, 0, 0, width, height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
  if (picture === null) throw new Error('no picture');
  return { picture, warnings: warningsOf(canvas) };
}

function warningsOf(picture: HTMLCanvasElement): Shot['warnings'] {
  const scale = Math.min(1, MEASURED_SIDE / Math.max(picture.width, picture.height));
  const small = document.createElement('canvas');
  small.width = Math.max(1, Math.round(picture.width * scale));
  small.height = Math.max(1, Math.round(picture.height * scale));
  const context = contextOf(small);
  context.drawImage(picture, 0, 0, small.width, small.height);
  const { data } = context.getImageData(0, 0, small.width, small.height);
  const grey = new Uint8Array(small.width * small.height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0);
  return qualityWarnings(measure({ width: small.width, height: small.height, data: grey }));
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: false });
  if (context === null) throw new Error('no canvas');
  return context;
}
