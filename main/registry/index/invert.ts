/** Turns "entry → target" round: for each target the owners of its entries, ascending. Owners are the positions when null. */
export function invert(targets: number, owners: Uint32Array | null, entries: Uint32Array): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(targets + 1);
  for (let at = 0; at < entries.length; at += 1) {
    const next = (entries[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let target = 0; target < targets; target += 1) starts[target + 1] = (starts[target + 1] as number) + (starts[target] as number);
  const fill = starts.slice(0, targets);
  const inverted = new Uint32Array(entries.length);
  for (let at = 0; at < entries.length; at += 1) {
    const target = entries[at] as number;
    const to = fill[target] as number;
    inverted[to] = owners === null ? at : (owners[at] as number);
    fill[target] = to + 1;
  }
  return [starts, inverted];
}
