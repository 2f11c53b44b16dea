import type { ReactNode } from 'react';

export function CasesPage(): ReactNode {
  return null;
}
