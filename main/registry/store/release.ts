import type { NumberColumns } from './numberPages.ts';

/**
 * Gives the memory of a large array back at once; the array is empty afterwards. Left to the collector, it would come back
 * after an import has taken as much again.
 */
export function release(array: Uint8Array | Uint32Array): void {
  const { buffer } = array;
  // A view of something larger isn't its to give.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === array.byteLength) buffer.transfer(0);
}

export function releaseColumns({ high, low, row }: NumberColumns): void {
  for (const column of [high, low, row]) release(column);
}
