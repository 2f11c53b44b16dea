import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { useText } from '../../app/text.tsx';
import { PaperPicker } from '../../components/PaperPicker.tsx';

interface PapersFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly example?: string;
  /** Offered as boxes; any other paper can be added from the list. */
  readonly usual: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Which papers are there: the usual ones to tick, all others to choose. */
export function PapersField({ id, label, example, usual, value, onChange }: PapersFieldProps): ReactNode {
  const { t } = useText();
  const listed = [...new Set([...usual, ...value])].filter(isDocumentCode);
  return (
    <Stack gap="xs">
      {listed.length > 0 && <Checkbox.Group {...(id === undefined ? {} : { id })} label={label} description={example} value={[...value]} onChange={onChange}>
        <Stack gap={8} mt={8}>{listed.map((code) => <Checkbox key={code} value={code} label={t(`documentCode.${code}`)} />)}</Stack>
      </Checkbox.Group>}
      <PaperPicker label={listed.length > 0 ? t('proposalPage.start.otherDocument') : label} maw={460} without={listed} onPick={(code) => onChange([...value, code])} />
    </Stack>
  );
}
