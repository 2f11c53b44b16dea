import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ApiError } from '../../api.ts';
import { errorText } from '../../app/errorText.ts';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { statusText, toneOf } from './words.ts';

/** A case that this user may not read: its number and its state, which a citizen who asks may be told. */
export function ProtectedCase({ error }: { readonly error: ApiError }): ReactNode {
  const { t } = useText();
  const { text, next } = errorText(t, error);
  const status = String(error.details['status'] ?? '');
  return (
    <>
      <PageHeader title={String(error.details['number'] ?? '')} lead={<StatusBadge tone={toneOf(status)}>{statusText(status, t)}</StatusBadge>} />
      <EmptyState icon={<IconLock size={36} stroke={1.4} />} title={text} hint={next} />
    </>
  );
}
