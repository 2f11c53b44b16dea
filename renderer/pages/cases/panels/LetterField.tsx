import type { ReactNode } from 'react';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { ChoiceField } from '../../../components/fields.tsx';
import { partnerName } from '../names.ts';

interface LetterFieldProps {
  readonly label: string;
  readonly letters: readonly ReferralState[];
  readonly value: string;
  readonly onChange: (referralId: string) => void;
}

/** One of a case's letters, by its number, which long names would push out of sight, and partner. */
export function LetterField({ label, letters, value, onChange }: LetterFieldProps): ReactNode {
  return <ChoiceField label={label} value={value} onChange={(id) => onChange(id ?? value)} data={letters.map((letter) => ({ value: letter.referralId, label: `${letter.number}, ${partnerName(letter.partner)}` }))} />;
}
