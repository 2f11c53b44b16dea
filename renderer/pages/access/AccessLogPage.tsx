import type { ReactNode } from 'react';

export function AccessLogPage(): ReactNode {
  return null;
}
