import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AttachmentState } from '#src/domain/document/attachment.ts';
import { coordinatesText } from '#src/domain/area/coordinates.ts';
import { useText } from '../../../app/text.tsx';
import { isHousePhoto } from './papersModel.ts';

/** Where a house photo was taken, and by what it is known. */
export function PlaceLine({ file, mayPlace, onPlace }: { readonly file: AttachmentState; readonly mayPlace: boolean; readonly onPlace: () => void }): ReactNode {
  const { t } = useText();
  const { coordinates, document } = file;
  if (coordinates === null && !isHousePhoto(document)) return null;
  return (
    <Text size="sm" data-place>
      {coordinates === null ? t('papers.place.none') : `${coordinatesText(coordinates)} (${t(`papers.place.from.${coordinates.source}`)})`}
      {coordinates?.plausible !== false && mayPlace && <> · <Anchor component="button" type="button" size="sm" onClick={onPlace}>{t(coordinates === null ? 'papers.place.set' : 'papers.place.change')}</Anchor></>}
    </Text>
  );
}
