/** What a file really is, by its first bytes; its name is no evidence. */
export type TrueType = 'JPEG' | 'PNG' | 'WEBP' | 'TIFF' | 'PDF' | 'HEIC' | 'OTHER';

const PICTURES: ReadonlySet<TrueType> = new Set<TrueType>(['JPEG', 'PNG', 'WEBP', 'TIFF']);
/** PDF readers accept a little rubbish before the header, and so do scanners' programs. */
const PDF_SEARCH = 1_024;

export function trueType(bytes: Uint8Array): TrueType {
  const text = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (text(0, 3) === '\xFF\xD8\xFF') return 'JPEG';
  if (text(0, 8) === '\x89PNG\r\n\x1A\n') return 'PNG';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'WEBP';
  if (text(0, 4) === 'II*\0' || text(0, 4) === 'MM\0*') return 'TIFF';
  if (text(4, 8) === 'ftyp' && /^(hei|hev|mif1|msf1|avif)/.test(text(8, 12))) return 'HEIC';
  return text(0, PDF_SEARCH).includes('%PDF-') ? 'PDF' : 'OTHER';
}

export const isPicture = (type: TrueType): boolean => PICTURES.has(type);

const BY_ENDING: Readonly<Record<string, TrueType>> = { jpg: 'JPEG', jpeg: 'JPEG', png: 'PNG', webp: 'WEBP', tif: 'TIFF', tiff: 'TIFF', pdf: 'PDF', heic: 'HEIC', heif: 'HEIC' };

/** Whether a file's name promises another type than its bytes are; a name without a known ending promises nothing. */
export function nameDiffers(fileName: string, type: TrueType): boolean {
  const promised = BY_ENDING[fileName.toLowerCase().split('.').at(-1) ?? ''];
  return promised !== undefined && promised !== type;
}
