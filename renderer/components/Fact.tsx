import type { ReactNode } from 'react';

/** A term with its value, inside a list of facts (`dl`). */
export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return <div><dt>{term}</dt><dd>{children}</dd></div>;
}
