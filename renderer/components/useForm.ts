import { useId, useState } from 'react';
import type { FormProblem } from './fields.tsx';
import { useLeftFields } from './useLeftFields.ts';

/** What is wrong with each field, as text; a field without an entry is fine. */
export type Problems<V> = Partial<Record<keyof V & string, string>>;

export interface Form<V> {
  readonly values: V;
  readonly set: <K extends keyof V & string>(field: K, value: V[K]) => void;
  readonly replace: (values: V) => void;
  /** What a field needs: id, what is wrong, and checking on leaving it. */
  readonly field: (name: keyof V & string) => { readonly id: string; readonly error: string | undefined; readonly onBlur: () => void };
  /** `field` for a text input: value and onChange as well. */
  readonly text: (name: TextFields<V>) => { readonly id: string; readonly error: string | undefined; readonly onBlur: () => void; readonly value: string; readonly onChange: (event: { currentTarget: { value: string } }) => void };
  /** Marks a field with what the data process refused. */
  readonly refuse: (name: keyof V & string, text: string) => void;
  /** For the summary at the top; empty until the form was sent once. */
  readonly problems: readonly FormProblem[];
  /** Forgets that the form was sent: after a refusal that starts anew, nothing is marked. */
  readonly calm: () => void;
  /** True when all is well; otherwise every problem is shown. */
  readonly check: () => boolean;
}
type TextFields<V> = { [K in keyof V & string]: V[K] extends string ? K : never }[keyof V & string];

/**
 * A form that checks a field when it is left, and all of them when it is sent. Nothing turns red while typing.
 *
 * @param check a pure function: values in, problems out
 */
export function useForm<V extends object>(initial: V, check: (values: V) => Problems<V>): Form<V> {
  const prefix = useId();
  const [values, setValues] = useState(initial);
  const { left, leave, forget } = useLeftFields();
  const [sent, setSent] = useState(false);
  const [refused, setRefused] = useState<Problems<V>>({});

  const idOf = (name: string): string => `${prefix}-${name}`;
  const found: Problems<V> = { ...check(values), ...refused };
  const set = <K extends keyof V & string>(name: K, value: V[K]): void => {
    setValues((before) => ({ ...before, [name]: value }));
    setRefused(({ [name]: _gone, ...rest }) => rest as Problems<V>);
  };
  const field = (name: keyof V & string) => ({
    id: idOf(name),
    error: sent || left.has(name) || refused[name] !== undefined ? found[name] : undefined,
    onBlur: () => leave(name),
  });
  return {
    values,
    set,
    replace: setValues,
    field,
    text: (name) => ({
      ...field(name),
      value: String(values[name]),
      onChange: (event) => set(name, event.currentTarget.value as V[typeof name]),
    }),
    refuse: (name, text) => setRefused((before) => ({ ...before, [name]: text })),
    calm: () => {
      setSent(false);
      forget();
    },
    problems: sent ? problemList(found, idOf) : [],
    check: () => {
      setSent(true);
      return Object.values(check(values)).every((text) => text === undefined);
    },
  };
}

function problemList(found: object, idOf: (name: string) => string): readonly FormProblem[] {
  return Object.entries(found).flatMap(([name, text]) => (typeof text === 'string' ? [{ fieldId: idOf(name), text }] : []));
}
