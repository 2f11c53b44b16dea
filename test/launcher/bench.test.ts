import { expect, test, vi } from 'vitest';
import { benchesIn, chosen } from '../../scripts/lib/benches.mjs';
import { percentile, startBench } from '../bench/harness.ts';

test('light benches run by themselves, heavy ones when they are named', () => {
  const benches = benchesIn(['harness.ts', 'commit.ts', 'startup.window.ts', 'registry.heavy.ts', '_rows.ts']);
  expect(chosen(benches, undefined).map(({ name }) => name)).toEqual(['commit', 'startup']);
  expect(chosen(benches, 'registry')).toEqual([{ name: 'registry', file: 'registry.heavy.ts', window: false, heavy: true }]);
  expect(chosen(benches, 'other')).toEqual([]);
});

test('percentiles are values that were measured', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect([0.5, 0.95, 0.99].map((p) => percentile(hundred, p))).toEqual([50, 95, 99]);
  expect(percentile([7], 0.99)).toBe(7);
});

test('measures after a warm-up, compares with the floor, prints JSON', async () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  const bench = startBench('x', ['--people', '20_000', '--json']);
  expect([bench.option('people', 1), bench.option('days', 3)]).toEqual([20_000, 3]);
  const run = vi.fn();
  const floor = bench.record('floor', 2, 's');
  await bench.measure('work', { times: 20, warmUp: 5, batch: 2 }, run);
  expect(run).toHaveBeenCalledTimes(50);
  expect(bench.record('import', 5, 's', floor)).toMatchObject({ ratio: 2.5, floor: 'floor' });
  bench.finish();
  expect(JSON.parse(String(print.mock.calls[0]?.[0]))).toMatchObject({ title: 'x', measurements: [{ name: 'floor' }, { name: 'work', unit: 'ms' }, { name: 'import', value: 5 }] });
  print.mockRestore();
});
