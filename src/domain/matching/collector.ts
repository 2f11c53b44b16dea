import { FACT_SOURCES, type FactCode, type FactScalar, type FactSource, type Facts, type FactValue } from './facts.ts';

/** Collects what several sources say of one subject: the source that stands first in FACT_SOURCES counts, the others are kept beside it. */
export class FactCollector {
  readonly #values = new Map<FactCode, FactValue>();

  add(fact: FactCode, value: FactScalar | null | undefined, source: FactSource, more: { readonly asOf?: string | null; readonly complete?: boolean } = {}): void {
    if (value === null || value === undefined) return;
    const next: FactValue = { value, source, asOf: more.asOf ?? null, complete: more.complete ?? true, others: [] };
    const known = this.#values.get(fact);
    if (known === undefined) this.#values.set(fact, next);
    else this.#values.set(fact, together(known, next));
  }

  get(fact: FactCode): FactValue | undefined {
    return this.#values.get(fact);
  }

  get facts(): Facts {
    return this.#values;
  }
}

function together(known: FactValue, next: FactValue): FactValue {
  const [first, second] = rank(next) < rank(known) ? [next, known] : [known, next];
  const same = JSON.stringify(first.value) === JSON.stringify(second.value);
  return { ...first, others: [...known.others, ...(same ? [] : [{ value: second.value, source: second.source }])] };
}

const rank = (value: FactValue): number => FACT_SOURCES.indexOf(value.source);
