import type { default as SharpModule } from 'sharp';
import { SlrtError } from '#src/text/error.ts';

/** Set by the build (main/vite.config.ts), absent where Node runs the source itself. */
declare const __SLRT_BUNDLED__: boolean | undefined;

type Sharp = typeof SharpModule;
let loaded: Sharp | null = null;

/**
 * The picture library, loaded at the first picture: a PC that cannot load its native code still does everything else.
 * One thread and no cache, so that ten photos in a row need no more memory than one.
 *
 * @throws SlrtError PICTURES_UNAVAILABLE
 */
export async function loadSharp(): Promise<Sharp> {
  if (loaded !== null) return loaded;
  try {
    // An old Electron cannot import() from its archive; the bundle is CommonJS and has require.
    const sharp = typeof __SLRT_BUNDLED__ === 'undefined' ? (await import('sharp')).default : (require('sharp') as Sharp);
    sharp.cache(false);
    sharp.concurrency(1);
    loaded = sharp;
    return sharp;
  } catch (error) {
    throw new SlrtError('PICTURES_UNAVAILABLE', {}, error);
  }
}
