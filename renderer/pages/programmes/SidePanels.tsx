import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CatalogueVersionView } from '#src/contract/catalogue.ts';
import type { CatalogueKind } from '#src/domain/programme/catalogue.ts';
import { formatDate, formatMoment } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { PdfPreview } from '../../components/PdfPreview.tsx';
import { Answered } from '../../components/states.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import { fieldName } from './fieldName.ts';

/** The sheet that a citizen takes home. */
export function SheetPanel({ code, name, onClose }: { readonly code: string; readonly name: string; readonly onClose: () => void }): ReactNode {
  const file = useCall('catalogue.sheet', { code });
  return <Side title={name} size="900px" onClose={onClose}><Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered></Side>;
}

interface VersionsPanelProps {
  readonly kind: CatalogueKind;
  readonly code: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Every version, newest first: who, when, why, from which day, and what changed. */
export function VersionsPanel({ kind, code, name, onClose }: VersionsPanelProps): ReactNode {
  const { t } = useText();
  const history = useCall('catalogue.history', { kind, code }, { staleTime: 0 });
  return (
    <Side title={t('catalogue.version.title', { name })} onClose={onClose}>
      <Answered answer={history}>{(versions) => versions.length === 0 ? <Text>{t('catalogue.version.none')}</Text> : <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>{versions.map((version) => <Version key={version.id ?? 'own'} version={version} />)}</Stack>}</Answered>
    </Side>
  );
}

function Version({ version }: { readonly version: CatalogueVersionView }): ReactNode {
  const { t, language } = useText();
  const { id, at, by, validFrom, note, changed } = version;
  if (id === null || at === null) return <li><Text fw={600}>{t('catalogue.version.own')}</Text></li>;
  const fields = changed.map((field) => fieldName(field, t));
  return (
    <li>
      <Text fw={600}>{t('catalogue.version.of', { date: formatMoment(at, language), name: by ?? t('catalogue.version.unknown') })}</Text>
      <Text size="sm">{note}</Text>
      <Text size="sm">{fields.length === 0 ? t('catalogue.version.first') : t('catalogue.version.changed', { fields: fields.join(', ') })}</Text>
      {validFrom !== null && <Text size="sm" c="dimmed">{t('catalogue.version.from', { date: formatDate(validFrom, language) })}</Text>}
    </li>
  );
}
