import { useState, type ReactNode } from 'react';
import { parseBirthDate } from '#src/domain/person/birth.ts';
import { isIsoDate } from '#src/domain/time/date.ts';
import { parseTypedDate } from '#src/domain/time/typedDate.ts';
import { formatBirth, formatLongDate, formatShortDate } from '#src/text/format.ts';
import { today } from '../app/today.ts';
import { useText } from '../app/text.tsx';
import { TextField } from './fields.tsx';
import { useLeftFields } from './useLeftFields.ts';

export interface DateFieldProps {
  readonly id?: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or null when empty or not yet understood. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** `birth`: not in the future, not older than 130 years; shows the age. */
  readonly kind: 'birth' | 'day';
  readonly error?: string | undefined;
  readonly onBlur?: () => void;
}

/** A typed date in any usual shape (`24-11-1990`, `24/11/90`, `24 Nov 1990`, `24111990`); no calendar to click through. */
export function DateField({ value, onChange, kind, error, onBlur, ...rest }: DateFieldProps): ReactNode {
  const { t, language } = useText();
  const day = today();
  const [text, setText] = useState(value === null ? '' : formatShortDate(value));
  const { left, leave, forget } = useLeftFields();
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    // A date that came from elsewhere (NIK, registry) replaces the text; one's own half-typed text stays.
    setSeen(value);
    if (value !== null && isIsoDate(value) && read(text, kind, day).date !== value) setText(formatShortDate(value));
  }
  const { date, problem } = read(text, kind, day);
  return (
    <TextField
      {...rest} maw={320} value={text} inputMode="numeric"
      example={date === null ? t('form.dateExample') : kind === 'birth' ? formatBirth(date, day, language) : formatLongDate(date, language)}
      error={error ?? (left.has('date') && text.trim() !== '' && problem !== null ? t(`person.dateProblem.${problem}`) : undefined)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        forget();
        onChange(read(event.currentTarget.value, kind, day).date);
      }}
      onBlur={() => {
        leave('date');
        if (date !== null) setText(formatShortDate(date));
        onBlur?.();
      }}
    />
  );
}

function read(text: string, kind: 'birth' | 'day', today: string) {
  const result = kind === 'birth' ? parseBirthDate(text, today) : parseTypedDate(text, today);
  return result.ok ? { date: result.date, problem: null } : { date: null, problem: result.problem };
}
