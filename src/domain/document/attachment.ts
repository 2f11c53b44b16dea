import { z } from 'zod';
import { id } from '../eventFields.ts';

/** What is stored of a file: pictures of every kind become JPEG. */
export const MEDIA_TYPES = ['image/jpeg', 'application/pdf'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Warnings, never walls: a dark picture is better than none. Texts: `attachment.warning.BLURRED`. */
export const ATTACHMENT_WARNINGS = ['BLURRED', 'TOO_DARK', 'COORDINATES_IMPLAUSIBLE', 'TYPE_DIFFERS'] as const;
export type AttachmentWarning = (typeof ATTACHMENT_WARNINGS)[number];

export const COORDINATE_SOURCES = ['EXIF', 'TYPED', 'MAP'] as const;

export const coordinatesSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  source: z.enum(COORDINATE_SOURCES),
  /** False: outside the regency by more than a margin; shown, not dropped. */
  plausible: z.boolean(),
});
export type AttachmentCoordinates = z.infer<typeof coordinatesSchema>;

/** Events of a case's files. The bytes lie in the attachment store under `sha`; the events hold what is known of them. */
export const ATTACHMENT_EVENTS = {
  attachmentAdded: z.object({
    attachmentId: id,
    /** A document code: KTP, FOTO_RUMAH_DEPAN. */
    document: z.string().regex(/^[A-Z0-9_]{1,60}$/),
    /** Whose paper it is; null: the family's. */
    personId: id.nullable(),
    /** SHA-256 of the stored bytes, hex. */
    sha: z.string().regex(/^[0-9a-f]{64}$/),
    mediaType: z.enum(MEDIA_TYPES),
    /** Bytes as stored. */
    size: z.int().min(1),
    width: z.int().min(1).nullable(),
    height: z.int().min(1).nullable(),
    coordinates: coordinatesSchema.nullable(),
    /** The camera's own clock, without a zone: `2026-11-24T10:11:12`. */
    takenAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/).nullable(),
    warnings: z.array(z.string().max(40)).max(10),
  }),
  /** The file stays in the store until its retention ends; it is only no longer shown. */
  attachmentRemoved: z.object({ attachmentId: id, reason: z.string().trim().max(4_000) }),
  attachmentRestored: z.object({ attachmentId: id }),
  /** What it is, or where it was taken, put right; null: as it was. */
  attachmentChanged: z.object({ attachmentId: id, document: z.string().regex(/^[A-Z0-9_]{1,60}$/).nullable(), coordinates: coordinatesSchema.nullable() }),
  /** Erased on the citizen's lawful demand (UU 27/2022): the contents leave the store for good, on every PC. */
  papersErased: z.object({ attachmentIds: z.array(id).min(1).max(500), reason: z.string().trim().max(4_000) }),
} as const;

export type AttachmentAdded = z.infer<(typeof ATTACHMENT_EVENTS)['attachmentAdded']>;

export interface AttachmentState extends AttachmentAdded {
  readonly addedAt: string;
  readonly addedBy: string;
  readonly removed: { readonly reason: string; readonly at: string; readonly by: string } | null;
  /** Its contents are gone for good; it is removed, too, then. */
  readonly erased: boolean;
}
