import { Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { groupDigits, normalizeDigits, numberInRow } from '#src/domain/person/digits.ts';
import { parseNik, type NikResult } from '#src/domain/person/nik.ts';
import { formatDate } from '#src/text/format.ts';
import { today } from '../app/today.ts';
import { useText } from '../app/text.tsx';
import { FieldWarning, TextField } from './fields.tsx';

export interface NikFieldProps {
  readonly id?: string;
  readonly label: string;
  /** Digits only, or whatever was typed so far. */
  readonly value: string;
  /** Gets the digits without spaces, dots and dashes. */
  readonly onChange: (value: string) => void;
  readonly onParsed?: (result: NikResult) => void;
  readonly error?: string | undefined;
  readonly onBlur?: () => void;
  readonly autoFocus?: boolean;
}

/** NIK in groups of 6-6-4. Any pasted shape is understood; odd numbers get a warning, never a wall. */
export function NikField({ value, onChange, onParsed, error, onBlur, ...rest }: NikFieldProps): ReactNode {
  const { t, language } = useText();
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState(value);
  const shown = editing ? typed : grouped(value);
  const parsed = value === '' ? null : parseNik(value, today());
  const leave = (): void => {
    setEditing(false);
    if (parsed !== null) onParsed?.(parsed);
    onBlur?.();
  };
  const problem = !editing && parsed?.ok === false ? t(`person.nikProblem.${parsed.problem}`) : undefined;
  return (
    <Stack gap={4} maw={320}>
      <TextField
        {...rest} value={shown} inputMode="numeric" example={t('form.nikExample')} error={error ?? problem}
        onFocus={() => {
          setTyped(grouped(value));
          setEditing(true);
        }} onBlur={leave}
        onChange={(event) => {
          const text = numberInRow(event.currentTarget.value) ?? event.currentTarget.value;
          setTyped(text);
          onChange(normalizeDigits(text));
        }}
      />
      {parsed?.ok === true && parsed.warnings.map((warning) => <FieldWarning key={warning}>{t(`person.nikWarning.${warning}`)}</FieldWarning>)}
      {parsed?.ok === true && parsed.birthDate !== null && parsed.sex !== null && (
        <span style={{ fontSize: '0.8125rem', color: 'var(--mantine-color-dimmed)' }}>
          {t('form.nikSays', { date: formatDate(parsed.birthDate, language), sex: t(`person.sex.${parsed.sex}`) })}
        </span>
      )}
    </Stack>
  );
}

function grouped(value: string): string {
  const digits = normalizeDigits(value);
  return digits.length === 16 ? groupDigits(digits) : value;
}
