import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { LongTextField, TextField } from '../../../components/fields.tsx';
import { PapersField } from '../PapersField.tsx';
import type { VervalDraft } from './draft.ts';

interface SectionProps {
  readonly draft: VervalDraft;
  readonly change: (part: Partial<VervalDraft>) => void;
}

/** When, by whom, where. */
export function VisitSection({ draft, change, errorOf }: SectionProps & { readonly errorOf: (fieldId: string) => string | undefined }): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="md">
      <Title order={2} size="h2" tabIndex={-1} data-section-title>{t('vervalForm.section.VISIT')}</Title>
      <DateField id="visited-on" kind="day" label={t('vervalForm.visitedOn')} value={draft.visitedOn} onChange={(visitedOn) => change({ visitedOn })} error={errorOf('visited-on')} />
      <TextField id="visitor" label={t('vervalForm.visitor')} maw={420} maxLength={200} value={draft.visitor} error={errorOf('visitor')} onChange={(event) => change({ visitor: event.currentTarget.value })} />
      <TextField id="coordinates" label={t('vervalForm.coordinates')} example={t('vervalForm.coordinatesHint')} maw={420} maxLength={60} value={draft.coordinates} error={errorOf('coordinates')} onChange={(event) => change({ coordinates: event.currentTarget.value })} />
    </Stack>
  );
}

const SEEN = ['KTP', 'KK', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'BUKTI_LISTRIK', 'SPPT_PBB', 'SURAT_PERNYATAAN'];

/** Papers and photos seen at the house, and what else there is to say. */
export function PapersSection({ draft, change }: SectionProps): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="md">
      <Title order={2} size="h2" tabIndex={-1} data-section-title>{t('vervalForm.section.PAPERS')}</Title>
      <PapersField label={t('vervalForm.papers')} example={t('vervalForm.papersHint')} usual={SEEN} value={draft.documents} onChange={(documents) => change({ documents })} />
      <LongTextField label={t('proposalPage.note')} example={t('proposalPage.panel.optional')} maxLength={4_000} value={draft.note} onChange={(event) => change({ note: event.currentTarget.value })} />
    </Stack>
  );
}
