import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { findVillage, REGENCY, villageLabel, type Village } from '#src/domain/area/area.ts';
import { searchVillages } from '#src/domain/area/searchVillages.ts';
import { useText } from '../app/text.tsx';
import { FIELD_ORDER } from './fields.tsx';

export interface VillagePickerProps {
  readonly id?: string;
  readonly label: string;
  /** Village code with dots, or null. */
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  /** Only villages inside this area. */
  readonly within?: string;
  readonly error?: string | undefined;
  readonly onBlur?: () => void;
  readonly example?: string;
}

/** Finds a village by name, sub-district, old spelling or code. Enter takes a suggestion only after an arrow key chose it. */
export function VillagePicker({ id, label, value, onChange, within = REGENCY.code, error, onBlur, example }: VillagePickerProps): ReactNode {
  const { t } = useText();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState(labelOf(value));
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== null) setText(labelOf(value));
  }
  const found = value === null ? searchVillages(text, 8, within) : [];
  const choose = (village: Village): void => {
    onChange(village.code);
    setText(villageLabel(village));
    combobox.closeDropdown();
  };
  const leave = (): void => {
    combobox.closeDropdown();
    // Typed in full and only one village can be meant: no need to click it.
    if (value === null && found.length === 1 && found[0] !== undefined) choose(found[0]);
    onBlur?.();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={(code) => { const village = findVillage(code); if (village) choose(village); }} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          {...(id === undefined ? {} : { id })} label={label} value={text} maw={460} autoComplete="off" spellCheck={false}
          description={example ?? t('form.villageExample')} inputWrapperOrder={FIELD_ORDER}
          error={error}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (value !== null) onChange(null);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => { if (text !== '' && value === null) combobox.openDropdown(); }}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 && (text.trim() === '' || value !== null)}>
        <Combobox.Options aria-label={label}>
          {found.map((village) => <Combobox.Option key={village.code} value={village.code}>{villageLabel(village)}</Combobox.Option>)}
          {found.length === 0 && <Combobox.Empty>{t('form.villageNone')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const labelOf = (code: string | null): string => {
  const village = code === null ? undefined : findVillage(code);
  return village === undefined ? '' : villageLabel(village);
};
