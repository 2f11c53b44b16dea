import { parseArgs } from 'node:util';

/** One line of a bench: times are milliseconds. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  /** Median of the runs, or the one value that was recorded. */
  readonly value: number;
  readonly p95?: number;
  readonly p99?: number;
  readonly perSecond?: number;
  /** Times the value of the floor: what the same work costs at least on the same machine. */
  readonly ratio?: number;
  readonly floor?: string;
}

export interface MeasureOptions {
  /** Measured runs. */
  readonly times: number;
  /** Runs before, not measured; a tenth unless given. */
  readonly warmUp?: number;
  /** Operations in one run, when one alone is too short for the clock. */
  readonly batch?: number;
  readonly floor?: Measurement;
}

export interface Turn {
  readonly name: string;
  readonly run: (index: number) => unknown;
}

export interface Bench {
  /** A number given on the command line as `--name 20000`. */
  readonly option: (name: string, otherwise: number) => number;
  /** Measures one operation again and again. */
  readonly measure: (name: string, options: MeasureOptions, run: (index: number) => unknown) => Promise<Measurement>;
  /** The same operation on two things in turn, so that other work on the machine slows both alike: the second's ratio is its growth over the first. */
  readonly measureInTurn: (first: Turn, second: Turn, options: Omit<MeasureOptions, 'floor'>) => Promise<void>;
  /** Takes down one value measured in another way (seconds of CPU, MiB). */
  readonly record: (name: string, value: number, unit: string, floor?: Measurement) => Measurement;
  /** Prints everything: a table, or with `--json` one JSON object. */
  readonly finish: () => void;
}

/**
 * @example
 * const bench = startBench('commit');
 * const floor = await bench.measure('bare insert', { times: 1000 }, () => insert.run());
 * await bench.measure('commit', { times: 1000, floor }, () => commit(command));
 * bench.finish();
 */
export function startBench(title: string, argv: readonly string[] = process.argv.slice(2)): Bench {
  const { values } = parseArgs({ args: [...argv], strict: false, options: { json: { type: 'boolean' } } });
  const options = optionsIn(argv);
  const measurements: Measurement[] = [];
  const keep = (measurement: Measurement): Measurement => {
    measurements.push(measurement);
    return measurement;
  };
  return {
    option: (name, otherwise) => options.get(name) ?? otherwise,
    measure: async (name, given, run) => keep(summary(name, await timesOf(given, run), given)),
    measureInTurn: async (first, second, given) => {
      const [some, others] = await timesInTurn(given, [first.run, second.run]);
      const floor = keep(summary(first.name, some ?? [], given));
      keep(summary(second.name, others ?? [], { ...given, floor }));
    },
    record: (name, value, unit, floor) => keep({ name, value, unit, ...against(floor, value) }),
    finish: () => console.log(values['json'] === true ? JSON.stringify({ title, measurements }) : table(title, measurements)),
  };
}

function optionsIn(argv: readonly string[]): Map<string, number> {
  const pairs = argv.flatMap((word, i): [string, number][] => {
    const [, name, joined] = /^--([\w-]+)(?:=(.*))?$/.exec(word) ?? [];
    const value = Number((joined ?? argv[i + 1] ?? '').replaceAll('_', '') || Number.NaN);
    return name === undefined || Number.isNaN(value) ? [] : [[name, value]];
  });
  return new Map(pairs);
}

async function timesOf(options: MeasureOptions, run: (index: number) => unknown): Promise<number[]> {
  const [taken = []] = await timesInTurn(options, [run]);
  return taken;
}

async function timesInTurn({ times, warmUp = Math.ceil(times / 10), batch = 1 }: MeasureOptions, runs: readonly ((index: number) => unknown)[]): Promise<number[][]> {
  const taken: number[][] = runs.map(() => []);
  for (let i = -warmUp; i < times; i++) {
    for (const [turn, run] of runs.entries()) {
      const start = performance.now();
      for (let n = 0; n < batch; n++) {
        const result = run(i + warmUp);
        // A microtask more would be measured for work that is synchronous.
        if (result instanceof Promise) await result;
      }
      if (i >= 0) taken[turn]?.push((performance.now() - start) / batch);
    }
  }
  return taken;
}

/** The value that `share` of the sorted values do not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function summary(name: string, taken: readonly number[], { floor }: MeasureOptions): Measurement {
  const sorted = taken.toSorted((a, b) => a - b);
  const value = percentile(sorted, 0.5);
  const mean = taken.reduce((sum, t) => sum + t, 0) / taken.length;
  return { name, unit: 'ms', value, p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99), perSecond: 1000 / mean, ...against(floor, value) };
}

const against = (floor: Measurement | undefined, value: number): { ratio?: number; floor?: string } =>
  floor === undefined ? {} : { ratio: value / floor.value, floor: floor.name };

const shown = (value: number | undefined): string => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function table(title: string, measurements: readonly Measurement[]): string {
  const rows = measurements.map((m) => [
    m.name, `${shown(m.value)} ${m.unit}`, shown(m.p95), shown(m.p99), shown(m.perSecond),
    m.ratio === undefined ? '' : `${shown(m.ratio)} × ${m.floor}`,
  ]);
  const lines = [['', 'p50', 'p95', 'p99', 'per second', 'ratio'], ...rows];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return [title, ...lines.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ').trimEnd())].join('\n');
}
