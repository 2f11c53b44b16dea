import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ATTACHMENT_WARNINGS, type AttachmentState, type AttachmentWarning } from '#src/domain/document/attachment.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning } from '../../../components/fields.tsx';

interface WarningsProps {
  readonly file: AttachmentState;
  readonly mayReplace: boolean;
  /** With the camera. */
  readonly onAgain: () => void;
  readonly onOther: () => void;
  readonly onPlace: (() => void) | null;
}

const UNCLEAR: ReadonlySet<AttachmentWarning> = new Set(['BLURRED', 'TOO_DARK']);

/** Pictures that somebody looked at and kept, until the window closes. */
const kept = new Set<string>();

/** What is doubtful about a file, while the citizen is still at the desk; a warning, never a wall. */
export function Warnings({ file, mayReplace, onAgain, onOther, onPlace }: WarningsProps): ReactNode {
  const { t } = useText();
  const [, setSeen] = useState(0);
  const warnings = ATTACHMENT_WARNINGS.filter((warning) => file.warnings.includes(warning));
  if (warnings.length === 0) return null;
  const asks = mayReplace && warnings.some((warning) => UNCLEAR.has(warning)) && !kept.has(file.attachmentId);
  const keep = (): void => {
    kept.add(file.attachmentId);
    setSeen((count) => count + 1);
  };
  return (
    <div>
      {warnings.map((warning) => <FieldWarning key={warning}>{t(`papers.warning.${warning}`)}</FieldWarning>)}
      {asks && (
        <Group gap={6} mt={4}>
          <Button size="compact-sm" onClick={onAgain}>{t('papers.warning.again')}</Button>
          <Button size="compact-sm" variant="default" onClick={onOther}>{t('papers.warning.other')}</Button>
          <Button size="compact-sm" variant="default" onClick={keep}>{t('papers.warning.keep')}</Button>
        </Group>
      )}
      {onPlace !== null && warnings.includes('COORDINATES_IMPLAUSIBLE') && <Button mt={4} size="compact-sm" variant="default" onClick={onPlace}>{t('papers.place.change')}</Button>}
    </div>
  );
}
