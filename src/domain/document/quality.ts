/** A picture in shades of grey: one byte for each point, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface PictureQuality {
  /** Variance of the Laplacian in the sharpest of 16 fields: text and edges give hundreds, a shaken picture a few. */
  readonly sharpness: number;
  /** Mean brightness, 0 black to 255 white. */
  readonly brightness: number;
}

/** The longer side that pictures are measured at: blur that survives shrinking to this size hides print. */
export const MEASURED_SIDE = 800;

/** Starting values, tried on invented papers at 800 points; an office may find better ones. */
const LEAST_SHARPNESS = 60;
const LEAST_BRIGHTNESS = 50;
const FIELDS = 4;

export function measure(picture: GreyPicture): PictureQuality {
  const { width, height, data } = picture;
  const total = data.reduce((sum, value) => sum + value, 0);
  let sharpness = 0;
  for (let row = 0; row < FIELDS; row += 1) {
    for (let column = 0; column < FIELDS; column += 1) {
      sharpness = Math.max(sharpness, fieldVariance(picture, {
        left: Math.max(1, Math.floor((column * width) / FIELDS)), right: Math.min(width - 1, Math.floor(((column + 1) * width) / FIELDS)),
        top: Math.max(1, Math.floor((row * height) / FIELDS)), bottom: Math.min(height - 1, Math.floor(((row + 1) * height) / FIELDS)),
      }));
    }
  }
  return { sharpness, brightness: data.length === 0 ? 0 : total / data.length };
}

/** What the desk is warned of while the citizen is still there to hold the paper again. */
export function qualityWarnings({ sharpness, brightness }: PictureQuality): ('BLURRED' | 'TOO_DARK')[] {
  const warnings: ('BLURRED' | 'TOO_DARK')[] = [];
  if (brightness < LEAST_BRIGHTNESS) warnings.push('TOO_DARK');
  if (sharpness < LEAST_SHARPNESS) warnings.push('BLURRED');
  return warnings;
}

interface Field {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function fieldVariance({ width, data }: GreyPicture, field: Field): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = field.top; y < field.bottom; y += 1) {
    for (let x = field.left; x < field.right; x += 1) {
      const at = y * width + x;
      const value = (data[at - 1] ?? 0) + (data[at + 1] ?? 0) + (data[at - width] ?? 0) + (data[at + width] ?? 0) - 4 * (data[at] ?? 0);
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  if (count === 0) return 0;
  const mean = sum / count;
  return squares / count - mean * mean;
}
