const WORD = 4;

/** Bytes of a blob as numbers of 32 bits: a copy, as a blob may begin at an odd address. */
export function wordsOf(blob: Buffer, from = 0, to = blob.length): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array((to - from) / WORD);
  new Uint8Array(words.buffer).set(blob.subarray(from, to));
  return words;
}
