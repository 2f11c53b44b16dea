/**
 * Texts are nested objects with strings at the leaves; a key is the path: `person.sex.MALE`.
 * @typedef {Map<string, string>} Leaves
 */

/** @param {unknown} texts @param {string} prefix @returns {Leaves} */
export function leavesOf(texts, prefix = '') {
  if (typeof texts !== 'object' || texts === null) return new Map([[prefix, typeof texts === 'string' ? texts : '']]);
  return new Map(Object.entries(texts).flatMap(([key, value]) => [...leavesOf(value, prefix ? `${prefix}.${key}` : key)]));
}

/** Plural forms are one text for whoever uses it: `case.count_one`, `case.count_other`. */
const baseOf = (/** @type {string} */ key) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (/** @type {string} */ text) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort().join(', ');

/**
 * @param {Leaves} indonesian
 * @param {Leaves} english
 * @returns {string[]} what is wrong between the two languages
 */
export function compareLanguages(indonesian, english) {
  const wrong = [];
  const bases = { id: new Set([...indonesian.keys()].map(baseOf)), en: new Set([...english.keys()].map(baseOf)) };
  for (const key of bases.id) if (!bases.en.has(key)) wrong.push(`${key}: no English text`);
  for (const key of bases.en) if (!bases.id.has(key)) wrong.push(`${key}: no Indonesian text`);
  for (const [key, text] of [...indonesian, ...english]) if (text.trim() === '') wrong.push(`${key}: empty`);
  for (const [key, text] of indonesian) {
    const other = english.get(key);
    if (other !== undefined && placeholders(text) !== placeholders(other)) wrong.push(`${key}: {{${placeholders(text)}}} in Indonesian, {{${placeholders(other)}}} in English`);
  }
  return wrong;
}

/**
 * What source code says about keys: whole keys in quotes, and beginnings of computed ones
 * (`` `person.sex.${sex}` ``, or `'error.' + code`).
 * @param {string} source
 */
export function mentions(source) {
  const whole = new Set([...source.matchAll(/(['"`])([A-Za-z][\w-]*(?:\.[\w-]+)+)\1/g)].map(([, , key]) => key ?? ''));
  const templates = [...source.matchAll(/`([A-Za-z][\w.-]*\.)[\w-]*\$\{/g)].map(([, start]) => start ?? '');
  const joined = [...source.matchAll(/(['"])([A-Za-z][\w.-]*\.)\1\s*\+/g)].map(([, , start]) => start ?? '');
  const asked = new Set([...source.matchAll(/(?<![\w.$])(?:i18n\.|i18next\.)?t\(\s*(['"])([^'"$]+)\1\s*[,)]/g)].map(([, , key]) => key ?? ''));
  return { whole, starts: new Set([...templates, ...joined]), asked };
}

/**
 * @param {Leaves} texts
 * @param {readonly string[]} sources contents of the files that may use texts
 * @returns {string[]} texts nobody uses, and keys asked for that do not exist
 */
export function compareUse(texts, sources) {
  const found = sources.map(mentions);
  const whole = new Set(found.flatMap((m) => [...m.whole]));
  const starts = [...new Set(found.flatMap((m) => [...m.starts]))];
  const asked = new Set(found.flatMap((m) => [...m.asked]));
  const bases = new Set([...texts.keys()].map(baseOf));
  const groups = new Set([...bases].flatMap((key) => key.split('.').map((_, i, parts) => parts.slice(0, i).join('.'))));
  const isUsed = (/** @type {string} */ key) => whole.has(key) || starts.some((s) => key.startsWith(s))
    || key.split('.').some((_, i, parts) => i > 1 && whole.has(parts.slice(0, i).join('.')));
  return [
    ...[...asked].filter((key) => !bases.has(key) && !groups.has(key)).map((key) => `${key}: asked for, but there is no such text`),
    ...[...bases].filter((key) => !isUsed(key)).map((key) => `${key}: nobody uses it`),
  ];
}
