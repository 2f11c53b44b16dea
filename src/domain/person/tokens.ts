/** The words of a name as our own search compares them: upper case, without marks and punctuation, each once. */
export function nameTokens(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/['’`]/g, '')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
  return [...new Set(plain)];
}
