import type { HeaderInput } from '../snapshot/header.ts';
import { seededRandom } from './random.ts';
import { generatedHeader, generatePeople, type GeneratedLine, type GeneratorOptions } from './register.ts';

export interface DeltaGeneratorOptions extends GeneratorOptions {
  /** Share of the people who change, 0 to 1. */
  readonly share: number;
}

export function generatedDeltaHeader(): HeaderInput {
  const { version, ...header } = generatedHeader();
  return { ...header, kind: 'delta', base: version, version: version + 1, quarter: '2027Q1', date: '2027-01-01' };
}

/**
 * A delta for the snapshot of the same people and seed: of those who change 70 % get another decile, a mended name or a
 * new address, 20 % are new, 10 % leave.
 */
export function* generateDelta(options: DeltaGeneratorOptions): Generator<GeneratedLine> {
  const random = seededRandom(options.seed + 1);
  const newcomers = generatePeople({ ...options, seed: options.seed + 1 });
  for (const line of generatePeople(options)) {
    if (!random.chance(options.share)) continue;
    const { registryId } = line;
    const draw = random.next();
    if (draw < 0.5) yield { op: 'change', registryId, decile: random.below(11) };
    else if (draw < 0.6) yield { op: 'change', registryId, name: `${String(line['name'])} BARU` };
    else if (draw < 0.7) yield { op: 'change', registryId, address: 'KP. PINDAHAN', rt: '001', rw: '002' };
    else if (draw < 0.8) yield { op: 'remove', registryId };
    else {
      const next = newcomers.next();
      if (next.done !== true) yield { op: 'insert', ...next.value, registryId: `B${String(next.value['registryId'])}`, nik: null };
    }
  }
}
