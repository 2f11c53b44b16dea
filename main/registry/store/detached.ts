/** A copy of a text that is kept: a piece of a line would keep the whole block alive that it was cut from. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
