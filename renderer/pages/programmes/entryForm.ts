import type { z } from 'zod';
import { catalogueCode, MAX_MONTHS, MAX_PLACES, YEARS, partnerSchema, programmeSchema, type Partner, type Programme } from '#src/domain/programme/programme.ts';
import { REGENCY } from '#src/domain/area/area.ts';
import { formatNumber } from '#src/text/format.ts';
import type { TextKey, Translate } from '#src/text/index.ts';
import type { Problems } from '../../components/useForm.ts';

/** What both kinds of entry have as typed text. */
export interface CommonForm {
  readonly code: string;
  readonly name: string;
  readonly sector: Programme['sector'];
  readonly contact: string;
  readonly areas: readonly string[];
  readonly places: string;
  readonly year: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The day from which this version counts, and why it was made. */
  readonly versionFrom: string | null;
  readonly note: string;
}

export interface ProgrammeForm extends CommonForm {
  readonly shortName: string;
  readonly owner: string;
  readonly level: Programme['level'];
  readonly unit: Programme['unit'];
  readonly benefit: string;
  readonly target: string;
  readonly documents: readonly string[];
  readonly channel: string;
  readonly letter: Programme['letter'];
  readonly legalRef: string;
  readonly overlapGroup: string;
  readonly notWith: readonly string[];
  readonly repeat: Programme['repeat']['kind'];
  readonly months: string;
}

export interface PartnerForm extends CommonForm {
  readonly kind: Partner['kind'];
  readonly services: readonly string[];
  readonly addressee: string;
  readonly addressedAt: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly mouNumber: string;
  readonly mouFrom: string | null;
  readonly mouTo: string | null;
}

function commonForm(entry: Programme | Partner | null, today: string): CommonForm {
  return {
    code: entry?.code ?? '', name: entry?.name ?? '', sector: entry?.sector ?? 'SOCIAL_ECONOMIC', contact: entry?.contact ?? '',
    areas: (entry?.areas ?? []).filter((area) => area !== REGENCY.code), places: String(entry?.capacity?.places ?? ''), year: String(entry?.capacity?.year ?? ''),
    validFrom: entry?.validFrom ?? today, validTo: entry?.validTo ?? null, versionFrom: today, note: '',
  };
}

export function programmeForm(entry: Programme | null, today: string): ProgrammeForm {
  return {
    ...commonForm(entry, today), shortName: entry?.shortName ?? '', owner: entry?.owner ?? '', level: entry?.level ?? 'KABUPATEN', unit: entry?.unit ?? 'FAMILY',
    benefit: entry?.benefit ?? '', target: entry?.target ?? '', documents: entry?.documents ?? [], channel: entry?.channel ?? '', letter: entry?.letter ?? 'REFERRAL', legalRef: entry?.legalRef ?? '',
    overlapGroup: entry?.overlapGroup ?? '', notWith: entry?.notWith ?? [], repeat: entry?.repeat.kind ?? 'RUNNING', months: entry?.repeat.kind === 'AFTER' ? String(entry.repeat.months) : '',
  };
}

export function partnerForm(entry: Partner | null, today: string): PartnerForm {
  return {
    ...commonForm(entry, today), kind: entry?.kind ?? 'SKPD', services: entry?.services ?? [], addressee: entry?.addressee ?? '', addressedAt: entry?.addressedAt ?? 'Tempat',
    address: entry?.address ?? '', phone: entry?.phone ?? '', email: entry?.email ?? '', mouNumber: entry?.mou?.number ?? '', mouFrom: entry?.mou?.from ?? null, mouTo: entry?.mou?.to ?? null,
  };
}

const orNull = (text: string): string | null => text.trim() || null;

function commonFields(form: CommonForm) {
  return {
    code: form.code.trim().toUpperCase(), name: form.name, sector: form.sector, contact: orNull(form.contact), areas: form.areas.length === 0 ? [REGENCY.code] : [...form.areas],
    capacity: form.places.trim() === '' && form.year.trim() === '' ? null : { year: Number(form.year), places: Number(form.places) }, validFrom: form.validFrom ?? '', validTo: form.validTo,
  };
}

export function programmeOfForm(form: ProgrammeForm, retired: boolean): z.ZodSafeParseResult<Programme> {
  return programmeSchema.safeParse({
    ...commonFields(form), shortName: form.shortName, owner: form.owner, level: form.level, unit: form.unit, benefit: form.benefit, target: form.target, documents: form.documents,
    channel: form.channel, letter: form.letter, legalRef: orNull(form.legalRef), overlapGroup: orNull(form.overlapGroup.toUpperCase()), notWith: form.notWith, retired,
    repeat: form.repeat === 'AFTER' ? { kind: 'AFTER', months: Number(form.months) } : { kind: form.repeat },
  });
}

export function partnerOfForm(form: PartnerForm, before: Partner | null, retired: boolean): z.ZodSafeParseResult<Partner> {
  return partnerSchema.safeParse({
    ...commonFields(form), kind: form.kind, services: form.services, addressee: form.addressee, addressedAt: form.addressedAt, address: orNull(form.address), phone: orNull(form.phone),
    email: orNull(form.email), fromStudy: before?.fromStudy ?? false, retired, mou: form.mouNumber.trim() === '' ? null : { number: form.mouNumber, from: form.mouFrom ?? '', to: form.mouTo },
  });
}

const isWhole = (text: string, from: number, to: number): boolean => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;

/** Fields of the form whose names differ from those of the entry. */
const FORM_FIELDS: Readonly<Record<string, string>> = { 'capacity.places': 'places', 'capacity.year': 'year', 'repeat.months': 'months', 'mou.number': 'mouNumber', 'mou.from': 'mouFrom', 'mou.to': 'mouTo' };

/** Whatever the entry's own shape refuses and no better word was found for: nothing is refused without a mark at its field. */
function refusedFields<F extends object>(parsed: z.ZodSafeParseResult<unknown>, form: F, t: Translate): Problems<F> {
  const problems: Record<string, string> = {};
  for (const { path } of parsed.error?.issues ?? []) {
    const field = FORM_FIELDS[path.slice(0, 2).join('.')] ?? String(path[0]);
    const shown = field in form ? field : 'name';
    problems[shown] ??= t('catalogue.problem.refused', { label: t(`catalogue.field.${shown === 'places' ? 'capacity' : shown === 'year' ? 'capacityYear' : shown}` as TextKey) });
  }
  return problems as Problems<F>;
}

function commonProblems(form: CommonForm, t: Translate): Problems<CommonForm> {
  const problems: Problems<CommonForm> = {};
  if (!catalogueCode.safeParse(form.code.trim().toUpperCase()).success) problems.code = t('catalogue.problem.code');
  if (form.name.trim() === '') problems.name = t('form.required', { label: t('catalogue.field.name') });
  const [places, year] = [form.places.trim(), form.year.trim()];
  if ((places !== '' || year !== '') && !isWhole(places, 0, MAX_PLACES)) problems.places = t('catalogue.problem.places', { max: formatNumber(MAX_PLACES) });
  if ((places !== '' || year !== '') && !isWhole(year, YEARS.from, YEARS.to)) problems.year = t('catalogue.problem.year', YEARS);
  if (form.validFrom === null) problems.validFrom = t('catalogue.problem.date');
  if (form.validFrom !== null && form.validTo !== null && form.validTo < form.validFrom) problems.validTo = t('catalogue.problem.order');
  if (form.versionFrom === null) problems.versionFrom = t('catalogue.problem.date');
  if (form.note.trim() === '') problems.note = t('form.required', { label: t('catalogue.field.note') });
  return problems;
}

export function programmeProblems(form: ProgrammeForm, t: Translate): Problems<ProgrammeForm> {
  const problems: Problems<ProgrammeForm> = commonProblems(form, t);
  for (const field of ['shortName', 'owner', 'benefit', 'target', 'channel'] as const) if (form[field].trim() === '') problems[field] = t('form.required', { label: t(`catalogue.field.${field}`) });
  if (form.repeat === 'AFTER' && !isWhole(form.months.trim(), 1, MAX_MONTHS)) problems.months = t('catalogue.problem.months', { max: MAX_MONTHS });
  if (form.overlapGroup.trim() !== '' && !catalogueCode.safeParse(form.overlapGroup.trim().toUpperCase()).success) problems.overlapGroup = t('catalogue.problem.code');
  return { ...refusedFields(programmeOfForm(form, false), form, t), ...problems };
}

export function partnerProblems(form: PartnerForm, t: Translate): Problems<PartnerForm> {
  const problems: Problems<PartnerForm> = commonProblems(form, t);
  for (const field of ['addressee', 'addressedAt'] as const) if (form[field].trim() === '') problems[field] = t('form.required', { label: t(`catalogue.field.${field}`) });
  if (form.mouNumber.trim() !== '' && form.mouFrom === null) problems.mouFrom = t('catalogue.problem.date');
  if (form.mouNumber.trim() !== '' && form.mouFrom !== null && form.mouTo !== null && form.mouTo < form.mouFrom) problems.mouTo = t('catalogue.problem.order');
  return { ...refusedFields(partnerOfForm(form, null, false), form, t), ...problems };
}
