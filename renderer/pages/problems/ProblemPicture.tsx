import type { ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { BytesImage } from '../cases/papers/Thumbnail.tsx';

/** The window as it looked when the report began, with people's data hidden. */
export function ProblemPicture({ bytes }: { readonly bytes: Uint8Array }): ReactNode {
  const { t } = useText();
  return <BytesImage bytes={bytes} alt={t('problem.picture')} style={{ maxWidth: '100%', border: '1px solid var(--slrt-line)', borderRadius: 4 }} />;
}
