import type { DuplicateQuery } from '#src/contract/duplicates.ts';
import { cleanName } from '#src/domain/person/name.ts';
import { parsePhone } from '#src/domain/person/phone.ts';
import type { RegisterDraft } from './draft.ts';

const sixteen = (digits: string): string | null => (/^\d{16}$/.test(digits) ? digits : null);

/** The family as far as it is typed, for the search of doubles: half a number or a name of one letter is not asked for. */
export function duplicateQueryOf({ familyCard, village, address, phone, members }: RegisterDraft): DuplicateQuery {
  const parsed = parsePhone(phone);
  return {
    household: { familyCard: sixteen(familyCard), village, address: address.trim().slice(0, 200), phone: parsed.ok ? parsed.phone : null },
    members: members
      .map(({ id, name, nik, noNik, birthDate, sex }) => ({ id, name: cleanName(name).slice(0, 100), nik: noNik ? null : sixteen(nik), birthDate, sex }))
      .filter(({ name, nik }) => nik !== null || name.length > 2)
      .map((member) => ({ ...member, name: member.name === '' ? '-' : member.name })),
  };
}
