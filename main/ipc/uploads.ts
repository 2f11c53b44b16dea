import { SlrtError } from '#src/text/error.ts';

export interface Piece {
  readonly uploadId: string;
  /** Bytes of the whole file. */
  readonly total: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Files on their way from a window, in memory until a case takes them; nothing half sent is ever written down. */
export interface Uploads {
  /** Answers how many bytes are here. @throws SlrtError FILE_GONE: a piece is missing, or too many files were begun since */
  add(userId: string, piece: Piece): number;
  /** The whole file, which is forgotten here. @throws SlrtError FILE_GONE: not this user's, or not complete */
  take(userId: string, uploadId: string): Uint8Array;
  cancel(userId: string, uploadId: string): void;
}

/** Of all users of this PC together: files are sent one after another. */
const MOST_AT_ONCE = 4;

export function uploads(): Uploads {
  const open = new Map<string, { readonly userId: string; readonly file: Uint8Array; received: number }>();
  const forgetOldest = (): void => {
    const oldest = open.size > MOST_AT_ONCE ? open.keys().next().value : undefined;
    if (oldest !== undefined) open.delete(oldest);
  };
  const own = (userId: string, uploadId: string) => {
    const found = open.get(uploadId);
    if (found?.userId !== userId) throw new SlrtError('FILE_GONE');
    return found;
  };
  return {
    add(userId, { uploadId, total, offset, bytes }) {
      if (offset === 0 && !open.has(uploadId)) {
        open.set(uploadId, { userId, file: new Uint8Array(total), received: 0 });
        forgetOldest();
      }
      const upload = own(userId, uploadId);
      if (upload.file.length !== total || offset > upload.received || offset + bytes.length > total) throw new SlrtError('FILE_GONE');
      upload.file.set(bytes, offset);
      upload.received = Math.max(upload.received, offset + bytes.length);
      return upload.received;
    },
    take(userId, uploadId) {
      const { file, received } = own(userId, uploadId);
      if (received < file.length) throw new SlrtError('FILE_GONE');
      open.delete(uploadId);
      return file;
    },
    cancel(userId, uploadId) {
      if (open.get(uploadId)?.userId === userId) open.delete(uploadId);
    },
  };
}
