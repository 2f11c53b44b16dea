import sharp from 'sharp';

export interface Shot {
  readonly width?: number;
  readonly height?: number;
  /** As cameras write it: 6 is a telephone held upright. */
  readonly orientation?: number;
  /** [latitude, longitude] in degrees. */
  readonly place?: readonly [number, number];
  readonly takenAt?: string;
  readonly blur?: number;
  /** 1 is as made, 0.1 nearly black. */
  readonly light?: number;
  readonly format?: 'jpeg' | 'png' | 'webp' | 'tiff';
}

const lines = (width: number, height: number): Buffer => {
  const rows = Array.from({ length: Math.floor(height / 60) }, (_, row) =>
    `<text x="${width * 0.08}" y="${60 + row * 60}" font-size="34" font-family="monospace" fill="#111">PROVINSI CONTOH ${row} 3204990000000000 Ani</text>`);
  return Buffer.from(`<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#e8e4da"/><rect x="4%" y="4%" width="30" height="30" fill="#c00"/>${rows.join('')}</svg>`);
};

const degrees = (value: number): string => `${Math.floor(Math.abs(value))}/1 ${Math.round((Math.abs(value) % 1) * 3_600_000)}/60000 0/1`;

/** An invented paper, as a camera would have taken it. Its red mark is at the top left of the upright picture as stored. */
export async function photo(shot: Shot = {}): Promise<Buffer> {
  const { width = 1_200, height = 900, format = 'jpeg' } = shot;
  const paper = await sharp(lines(width, height)).png().toBuffer();
  let picture = sharp(paper).flatten({ background: '#ffffff' });
  if (shot.blur !== undefined) picture = picture.blur(shot.blur);
  if (shot.light !== undefined) picture = picture.linear(shot.light, 0);
  const exif = {
    IFD0: { Make: 'Kamera Rahasia', Artist: 'Pemilik Telepon' },
    ...(shot.takenAt === undefined ? {} : { IFD2: { DateTimeOriginal: shot.takenAt } }),
    ...(shot.place === undefined ? {} : {
      IFD3: {
        GPSLatitudeRef: shot.place[0] < 0 ? 'S' : 'N', GPSLatitude: degrees(shot.place[0]), GPSLongitudeRef: shot.place[1] < 0 ? 'W' : 'E', GPSLongitude: degrees(shot.place[1]),
      },
    }),
  };
  picture = picture.withExif(exif);
  if (shot.orientation !== undefined) picture = picture.withMetadata({ orientation: shot.orientation, exif } as never);
  return picture.toFormat(format).toBuffer();
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
