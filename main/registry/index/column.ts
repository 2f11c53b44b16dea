/** Numbers in a row, in memory or in the file. */
export interface Column {
  readonly length: number;
  push(value: number): void;
  /** No more values come: they can be read, and written anew. */
  finish(): void;
  at(position: number): number;
  /**
   * All values anew, as many as before, window by window; those of before can be read until the end.
   *
   * @param fill fills a window, whose first value is the column's `first`
   */
  rewrite(fill: (window: Uint32Array, first: number) => void): void;
}

/** Every value of a column becomes another, in their order. */
export function replaceValues(column: Column, valueOf: (value: number, position: number) => number): void {
  column.rewrite((window, first) => {
    for (let at = 0; at < window.length; at += 1) window[at] = valueOf(column.at(first + at), first + at);
  });
}
