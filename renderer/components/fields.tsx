import { Alert, Anchor, PasswordInput, Select, Stack, Text, Textarea, TextInput, type PasswordInputProps, type SelectProps, type TextareaProps, type TextInputProps } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../app/text.tsx';

/** Label above, field, example below it, then what is wrong: the order of every field here. */
export const FIELD_ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface Common {
  readonly label: string;
  /** An example or a short help, below the field. */
  readonly example?: string;
  readonly error?: string | undefined;
}

export function TextField({ example, error, ...rest }: Common & Omit<TextInputProps, 'error' | 'description' | 'label'>): ReactNode {
  return <TextInput {...rest} description={example} error={error} inputWrapperOrder={FIELD_ORDER} autoComplete="off" spellCheck={false} />;
}

export function LongTextField({ example, error, ...rest }: Common & Omit<TextareaProps, 'error' | 'description' | 'label'>): ReactNode {
  return <Textarea {...rest} description={example} error={error} inputWrapperOrder={FIELD_ORDER} autosize minRows={rest.minRows ?? 3} />;
}

export function PasswordField({ example, error, ...rest }: Common & Omit<PasswordInputProps, 'error' | 'description' | 'label'>): ReactNode {
  const { t } = useText();
  return (
    <PasswordInput {...rest} description={example} error={error} inputWrapperOrder={FIELD_ORDER}
      visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword'), tabIndex: 0 }} />
  );
}

export function ChoiceField({ example, error, ...rest }: Common & Omit<SelectProps, 'error' | 'description' | 'label'>): ReactNode {
  return <Select {...rest} description={example} error={error} inputWrapperOrder={FIELD_ORDER} allowDeselect={false} checkIconPosition="right" comboboxProps={{ transitionProps: { duration: 0 } }} />;
}

/** One thing that is wrong, and the id of the field where it can be put right. */
export interface FormProblem {
  readonly fieldId: string;
  readonly text: string;
}

/** At the top of a form that was sent with mistakes: takes the focus, each line leads to its field. */
export function ErrorSummary({ problems }: { readonly problems: readonly FormProblem[] }): ReactNode {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const count = problems.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="danger" variant="outline" icon={<IconAlertTriangle />} title={t('form.problems', { count })} mb="md">
      <Stack gap={4} component="ul" m={0} pl="md">
        {problems.map((problem) => (
          <li key={problem.fieldId}>
            <Anchor component="button" type="button" ta="left" c="danger" onClick={() => focusField(problem.fieldId)}>{problem.text}</Anchor>
          </li>
        ))}
      </Stack>
    </Alert>
  );
}

/** Into a field by its id; of a group of buttons into the chosen one, or the first. */
export function focusField(fieldId: string): void {
  // A group bears the id in its label only.
  const field = document.getElementById(fieldId) ?? document.getElementById(`${fieldId}-label`)?.parentElement ?? null;
  const target = field?.matches('input, textarea, select, button') === true ? field : field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input, textarea, select, button') ?? field;
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

/** A warning that never stops anybody: amber, beside the field. */
export function FieldWarning({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Text size="sm" fw={500} role="status" style={{ color: 'var(--slrt-amber-text)', display: 'flex', gap: 6, alignItems: 'center' }}>
      <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none' }} />{children}
    </Text>
  );
}
