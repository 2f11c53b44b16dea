import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SMS_LENGTH } from '#src/domain/document/citizenMessage.ts';
import { fillText, mark, OFFICE_TEXTS, placesOf, type Place, type TextName } from '#src/domain/office/texts.ts';
import { BUILT_IN_TEXTS } from '#src/text/officeTexts.ts';
import { useText } from '../../app/text.tsx';
import { LongTextField } from '../../components/fields.tsx';
import type { Form } from '../../components/useForm.ts';
import { problemText, type TextValues } from './textsForm.ts';

/** One text: the words, what the program fills in, and the way back to the application's own. */
export function TextEntry({ form, name }: { readonly form: Form<TextValues>; readonly name: TextName }): ReactNode {
  const { t } = useText();
  const label = t(`texts.name.${name}`);
  const field = form.text(name);
  const insert = (place: Place): void => {
    const box = document.getElementById(field.id);
    const text = form.values[name];
    const at = box instanceof HTMLTextAreaElement ? box.selectionStart : text.length;
    form.set(name, `${text.slice(0, at)}${mark(place)}${text.slice(at)}`);
    box?.focus();
  };
  const isOwn = form.values[name].trim() !== BUILT_IN_TEXTS[name];
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <LongTextField {...field} label={label} minRows={1} maxRows={8} spellCheck={false} />
      {OFFICE_TEXTS[name].group === 'MESSAGE' && <Sample name={name} text={form.values[name]} />}
      <Group gap={6}>
        {placesOf(name).length > 0 && <Text size="sm" c="dimmed">{t('texts.filled')}</Text>}
        {placesOf(name).map((place) => (
          <Button key={place} size="compact-sm" variant="default" aria-label={t('texts.insert', { place, meaning: t(`texts.place.${place}`), name: label })} title={t(`texts.place.${place}`)} onClick={() => insert(place)}>{mark(place)}</Button>
        ))}
        {isOwn && <Badge variant="outline" color="gray" size="sm" tt="none" c="var(--mantine-color-text)">{t('texts.own')}</Badge>}
        {isOwn && <Button size="compact-sm" variant="subtle" leftSection={<IconRotate size={16} aria-hidden />} aria-label={t('texts.back', { name: label })} onClick={() => form.set(name, BUILT_IN_TEXTS[name])}>{t('texts.backShort')}</Button>}
      </Group>
    </Stack>
  );
}

/** The message as a citizen would read it, and how much of a text message it takes. */
function Sample({ name, text }: { readonly name: TextName; readonly text: string }): ReactNode {
  const { t } = useText();
  if (problemText(name, text, t) !== null) return null;
  const filled = fillText(text.trim(), { nama: t('texts.example.name'), mitra: t('texts.example.partner'), berkas: t('texts.example.papers') });
  return (
    <>
      <Text size="sm">{t('texts.reads', { text: filled })}</Text>
      <Text size="sm" c="dimmed">{t('texts.length', { count: filled.length, longest: SMS_LENGTH })}</Text>
    </>
  );
}
