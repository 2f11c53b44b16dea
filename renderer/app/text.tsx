import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createText, type Language, type Translate } from '#src/text/index.ts';

const instances = { id: createText('id'), en: createText('en') } as const;

export function TextProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }): ReactNode {
  return <I18nextProvider i18n={instances[language]}>{children}</I18nextProvider>;
}

/** Texts by typed keys in the language that the window shows. */
export function useText(): { readonly t: Translate; readonly language: Language } {
  const { t, i18n } = useTranslation();
  return { t: (key, options) => String(t(key, options ?? {})), language: i18n.language === 'en' ? 'en' : 'id' };
}
