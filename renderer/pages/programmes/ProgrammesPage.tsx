import type { ReactNode } from 'react';

export function ProgrammesPage(): ReactNode {
  return null;
}
