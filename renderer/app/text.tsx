import { useEffect, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createText, type Language, type Translate } from '#src/text/index.ts';

const instances = { id: createText('id'), en: createText('en') } as const;

interface Spoken {
  readonly t: Translate;
  readonly language: Language;
}

/** Made once for each language: what depends on `t` changes with the language and never else. */
const spoken = { id: speak('id'), en: speak('en') } as const;

function speak(language: Language): Spoken {
  const instance = instances[language];
  return { t: (key, options) => String(instance.t(key, options ?? {})), language };
}

/** The window speaks one language, and says so to screen readers. */
export function TextProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <I18nextProvider i18n={instances[language]}>{children}</I18nextProvider>;
}

/** Texts by typed keys in the language that the window shows. */
export function useText(): Spoken {
  const { i18n } = useTranslation();
  return spoken[i18n.language === 'en' ? 'en' : 'id'];
}
