import type { OfficeView } from '#src/contract/office.ts';
import type { Letterhead } from '#src/domain/document/parts.ts';

/** The office's settings as the head of its letters and receipts. */
export function letterheadOf(office: OfficeView): Letterhead {
  const contact = [office.phone, office.email].filter((part) => part !== null && part !== '').join(' · ');
  return {
    government: office.government, agency: office.agency, unit: office.name, address: office.address,
    contact: contact === '' ? null : contact, logo: null,
  };
}
