import { partnerSchema, programmeSchema } from '#src/domain/programme/programme.ts';
import type { TextKey, Translate } from '#src/text/index.ts';

const FIELDS: ReadonlySet<string> = new Set([...Object.keys(programmeSchema.shape), ...Object.keys(partnerSchema.shape)]);

/** What a field of an entry is called in its history; one of a newer application stands as it is. */
export function fieldName(field: string, t: Translate): string {
  if (FIELDS.has(field)) return t(`catalogue.field.${field}` as TextKey);
  return field === 'periods' ? t('catalogue.rules') : field;
}
