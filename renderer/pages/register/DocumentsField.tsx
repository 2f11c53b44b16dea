import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Sector } from '#src/domain/case/kinds.ts';
import { isDocumentCode, type DocumentCode } from '#src/domain/document/codes.ts';
import { useText } from '../../app/text.tsx';
import { PaperPicker } from '../../components/PaperPicker.tsx';
import type { StepProps } from './FamilyStep.tsx';
import classes from './register.module.css';

/** Papers that nearly every request needs, and those of a sector; everything else can be added. */
const USUAL: readonly DocumentCode[] = ['KTP', 'KK', 'SKTM', 'SURAT_PENGANTAR_DESA'];
const BY_SECTOR: Partial<Record<Sector, readonly DocumentCode[]>> = {
  HEALTH: ['KIS_JKN', 'SURAT_RUJUKAN_FKTP', 'RESUME_MEDIS'],
  EDUCATION: ['SURAT_SEKOLAH', 'KIP', 'RAPOR_IJAZAH'],
  HOUSING: ['FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'BUKTI_TANAH'],
  ENERGY: ['BUKTI_LISTRIK'],
  POPULATION_ADMIN: ['SURAT_PENGANTAR_RT_RW', 'AKTA_LAHIR'],
  PROTECTION: ['KRONOLOGI', 'SURAT_KEPOLISIAN'],
};

/** Each paper: here, later, or not needed. */
export function DocumentsField({ draft, change }: StepProps): ReactNode {
  const { t } = useText();
  const chosen = [...draft.documents, ...draft.missingDocuments].filter(isDocumentCode);
  const ofSectors = draft.needs.flatMap((need) => BY_SECTOR[need.sector as Sector] ?? []);
  const listed = [...new Set([...USUAL, ...ofSectors, ...chosen])];
  const set = (code: DocumentCode, state: string): void => change({
    documents: [...draft.documents.filter((known) => known !== code), ...(state === 'PRESENT' ? [code] : [])],
    missingDocuments: [...draft.missingDocuments.filter((known) => known !== code), ...(state === 'MISSING' ? [code] : [])],
  });
  const stateOf = (code: string): string => (draft.documents.includes(code) ? 'PRESENT' : draft.missingDocuments.includes(code) ? 'MISSING' : 'NONE');
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">{t('register.complaint.documentsHint')}</Text>
      <div className={classes['documents']}>
        {listed.map((code) => [
          <Text key={code} id={`document-${code}`}>{t(`documentCode.${code}`)}</Text>,
          <SegmentedControl key={`${code}-state`} size="sm" aria-labelledby={`document-${code}`} value={stateOf(code)} onChange={(state) => set(code, state)} transitionDuration={0}
            data={[{ value: 'PRESENT', label: t('register.complaint.present') }, { value: 'MISSING', label: t('register.complaint.missing') }, { value: 'NONE', label: t('register.complaint.notNeeded') }]} />,
        ])}
      </div>
      <PaperPicker label={t('register.complaint.otherDocument')} maw={460} without={listed} onPick={(code) => set(code, 'PRESENT')} />
    </Stack>
  );
}
