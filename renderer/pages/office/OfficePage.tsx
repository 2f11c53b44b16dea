import type { ReactNode } from 'react';

export function OfficePage(): ReactNode {
  return null;
}
