import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readyPicture } from '#main/files/pictures.ts';
import { isPicture, nameDiffers, trueType } from '#main/files/type.ts';
import { PDF, photo } from './samples.ts';

describe('what a file really is', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)('%s by its bytes', async (format) => {
    expect(trueType(await photo({ width: 40, height: 30, format }))).toBe(format.toUpperCase());
  });

  it('a PDF that calls itself .jpg, a HEIC, rubbish, nothing', () => {
    expect(trueType(PDF)).toBe('PDF');
    expect(nameDiffers('KTP.JPG', 'PDF')).toBe(true);
    expect(nameDiffers('scan.pdf', 'PDF')).toBe(false);
    expect(nameDiffers('foto', 'JPEG')).toBe(false);
    expect(trueType(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).toBe('HEIC');
    expect(trueType(Buffer.from('MZ\x90\0 not a picture', 'latin1'))).toBe('OTHER');
    expect(trueType(new Uint8Array())).toBe('OTHER');
    expect((['JPEG', 'PDF', 'HEIC', 'OTHER'] as const).map(isPicture)).toEqual([true, false, false, false]);
  });
});

describe('a picture made ready', () => {
  it('stands upright, is small, and holds no word of its camera; place and date are kept as data', async () => {
    const original = await photo({ width: 3_000, height: 2_000, orientation: 6, place: [-7.0253, 107.5197], takenAt: '2026:11:24 10:11:12' });
    const ready = await readyPicture(original);
    expect([ready.width, ready.height]).toEqual([1_333, 2_000]);
    expect(ready.bytes.length).toBeLessThan(320_000);
    const stored = await sharp(ready.bytes).metadata();
    expect([stored.width, stored.height, stored.exif, stored.orientation]).toEqual([1_333, 2_000, undefined, undefined]);
    expect(ready.bytes.includes('Pemilik Telepon')).toBe(false);
    expect(ready.coordinates?.latitude).toBeCloseTo(-7.0253, 3);
    expect(ready.coordinates?.longitude).toBeCloseTo(107.5197, 3);
    expect(ready.takenAt).toBe('2026-11-24T10:11:12');
    expect(ready.warnings).toEqual([]);
    const thumbnail = await sharp(ready.thumbnail).metadata();
    expect(Math.max(thumbnail.width, thumbnail.height)).toBe(320);
    expect(thumbnail.exif).toBeUndefined();
    // Turned by a quarter, the red mark of the left top comes to the right top.
    const { data, info } = await sharp(ready.bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
    const [red = 0, green = 255] = at(info.width - 60, 90);
    expect(red - green).toBeGreaterThan(100);
  });

  it('is warned of when blurred or too dark, and not when it is a plain good paper', async () => {
    expect((await readyPicture(await photo())).warnings).toEqual([]);
    expect((await readyPicture(await photo({ blur: 8 }))).warnings).toEqual(['BLURRED']);
    expect((await readyPicture(await photo({ light: 0.12 }))).warnings).toContain('TOO_DARK');
  });

  it('of every kind, without place and date where a camera said none', async () => {
    for (const format of ['png', 'webp', 'tiff'] as const) {
      const ready = await readyPicture(await photo({ format }));
      expect(trueType(ready.bytes)).toBe('JPEG');
      expect(ready.takenAt).toBeNull();
      expect(ready.coordinates).toBeNull();
    }
  });

  it('is refused kindly when it is cut off or only looks like one', async () => {
    const whole = await photo();
    await expect(readyPicture(whole.subarray(0, whole.length / 3))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(readyPicture(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)]))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect((await readyPicture(whole)).width).toBe(1_200); // a bad one before does not stop the next
  });

  it('of 40 MB needs little memory', async () => {
    const noise = Buffer.alloc(5_000 * 3_600 * 3);
    for (let at = 0, seed = 1; at < noise.length; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      noise[at] = seed >> 16;
    }
    const large = await sharp(noise, { raw: { width: 5_000, height: 3_600, channels: 3 } }).jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer();
    expect(large.length).toBeGreaterThan(38_000_000);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const ready = await readyPicture(large);
    clearInterval(watch);
    console.log(`${(large.length / 1e6).toFixed(0)} MB: ${((most - before) / 1e6).toFixed(0)} MB more memory, ${ready.bytes.length} bytes kept`);
    expect(Math.max(ready.width, ready.height)).toBe(2_000);
    expect(most - before).toBeLessThan(250_000_000);
  }, 40_000);
});
