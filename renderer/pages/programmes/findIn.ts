/** Whether every typed word occurs somewhere in the texts: "bantuan sekolah" finds "Bantuan biaya sekolah". */
export function findIn(typed: string, texts: readonly (string | null)[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return typed.toLowerCase().split(/\s+/).every((word) => all.includes(word));
}
