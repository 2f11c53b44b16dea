import { IconCloudOff, IconFileTypePdf } from '@tabler/icons-react';
import { useCallback, type ImgHTMLAttributes, type ReactNode } from 'react';
import type { AttachmentState } from '#src/domain/document/attachment.ts';
import { useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import classes from './papers.module.css';

type BytesImageProps = Omit<ImgHTMLAttributes<HTMLImageElement>, 'src' | 'alt'> & { readonly bytes: Uint8Array | Blob; readonly alt: string };

/** A picture that is in memory only; its address is given back when it is no longer shown. */
export function BytesImage({ bytes, alt, ...rest }: BytesImageProps): ReactNode {
  const show = useCallback((image: HTMLImageElement | null) => {
    const url = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
    image?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [bytes]);
  return <img ref={show} alt={alt} {...rest} />;
}

/** The small picture of a stored file; a PDF has a sign of its own. */
export function Thumbnail({ caseId, file, label, small = false }: { readonly caseId: string; readonly file: AttachmentState; readonly label: string; readonly small?: boolean }): ReactNode {
  const { t } = useText();
  const picture = useCall('attachment.thumbnail', { caseId, attachmentId: file.attachmentId }, { enabled: file.mediaType === 'image/jpeg', staleTime: Infinity });
  return (
    <span className={classes['thumbnail']} data-small={small || undefined}>
      {file.mediaType === 'application/pdf' && <IconFileTypePdf size={small ? 24 : 40} stroke={1.4} role="img" aria-label={label} />}
      {picture.error !== null && <IconCloudOff size={28} stroke={1.4} role="img" aria-label={t('papers.file.notHere')} />}
      {picture.data != null && <BytesImage bytes={picture.data} alt={label} />}
    </span>
  );
}
