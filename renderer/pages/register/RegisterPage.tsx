import type { ReactNode } from 'react';

export function RegisterPage(): ReactNode {
  return null;
}

export function DraftPage(): ReactNode {
  return null;
}
