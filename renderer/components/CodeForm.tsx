import { Button, Group, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode, Ref } from 'react';
import { FIELD_ORDER } from './fields.tsx';

interface CodeFormProps {
  readonly field: Ref<HTMLInputElement>;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly width: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The code is looked up; not called for an empty one. */
  readonly onAsk: () => void;
}

/** Where a code is typed or scanned: the field that a page begins with, and Enter. */
export function CodeForm({ field, label, hint, action, width, value, onChange, onAsk }: CodeFormProps): ReactNode {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') onAsk();
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput ref={field} label={label} description={hint} inputWrapperOrder={FIELD_ORDER} value={value} autoFocus data-search w={width} size="md" autoComplete="off" spellCheck={false}
          styles={{ input: { textTransform: 'uppercase', letterSpacing: '0.08em' } }} onChange={(event) => onChange(event.currentTarget.value)} />
        <Button type="submit" variant="default" mb={19}>{action}</Button>
      </Group>
    </form>
  );
}
