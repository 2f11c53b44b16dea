import { Select, type SelectProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { DOCUMENT_CODES, isDocumentCode, type DocumentCode } from '#src/domain/document/codes.ts';
import { useText } from '../app/text.tsx';

interface PaperPickerProps extends Pick<SelectProps, 'label' | 'description' | 'inputWrapperOrder' | 'disabled' | 'maw' | 'mt'> {
  /** Kinds that are listed elsewhere already. */
  readonly without: readonly string[];
  readonly onPick: (document: DocumentCode) => void;
}

/** One more kind of paper, found by typing; what was picked goes elsewhere, and the field is empty again. */
export function PaperPicker({ without, onPick, ...rest }: PaperPickerProps): ReactNode {
  const { t } = useText();
  return (
    <Select {...rest} searchable value={null} comboboxProps={{ transitionProps: { duration: 0 } }} onChange={(code) => code !== null && isDocumentCode(code) && onPick(code)}
      data={DOCUMENT_CODES.filter((code) => !without.includes(code)).map((code) => ({ value: code, label: t(`documentCode.${code}`) }))} />
  );
}
