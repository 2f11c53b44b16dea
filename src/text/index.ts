import { createInstance, type i18n, type TOptions } from 'i18next';
import { en } from './en/index.ts';
import { id } from './id/index.ts';
import type { Language, Texts } from './language.ts';

export { LANGUAGES, type Language, type Texts } from './language.ts';

/** Every path that ends at a text, such as `error.NIK_INVALID.next`; of a counted text the path without `_one`, `_other`. */
export type TextKey = Plain<Paths<Texts>>;
type Plain<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

/** Looks a text up and fills its `{{placeholders}}`. */
export type Translate = (key: TextKey, options?: TOptions) => string;

/**
 * An i18next instance that is ready at once. React gets it through `I18nextProvider`; other code uses `translator`.
 * Counted nouns need `key_one` and `key_other` in both languages (Bahasa uses `_other` only).
 */
export function createText(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'id',
    resources: { id: { translation: id }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** `t` of a language for code outside React: documents, the command line. */
export function translator(language: Language): Translate {
  const { t } = createText(language);
  return (key, options) => String(t(key, options ?? {}));
}
