import { Drawer, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Partner, Programme } from '#src/domain/programme/programme.ts';
import { partnersFor, programmeIn } from '#src/domain/programme/catalogue.ts';
import { formatDate } from '#src/text/format.ts';
import { useCatalogue } from '../../app/catalogue.ts';
import { useText } from '../../app/text.tsx';

/** All that is known of one programme or partner, at the side of the list. */
export function CatalogPanel({ programme, partner, onClose }: { readonly programme: Programme | null; readonly partner: Partner | null; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Drawer opened={programme !== null || partner !== null} onClose={onClose} position="right" size={460} closeButtonProps={{ 'aria-label': t('common.close') }}
      title={<Text fw={650} size="lg">{programme?.name ?? partner?.name}</Text>}>
      <Stack component="dl" m={0}>
        {programme !== null && <ProgrammeDetails programme={programme} />}
        {partner !== null && <PartnerDetails partner={partner} />}
      </Stack>
    </Drawer>
  );
}

function ProgrammeDetails({ programme }: { readonly programme: Programme }): ReactNode {
  const { t, language } = useText();
  const catalogue = useCatalogue();
  return (
    <>
      <Detail label={t('programme.detail.benefit')}>{programme.benefit}</Detail>
      <Detail label={t('programme.column.unit')}>{t(`programme.unit.${programme.unit}`)}</Detail>
      <Detail label={t('programme.detail.channel')}>{programme.channel}</Detail>
      <Detail label={t('programme.detail.documents')}><Lines texts={programme.documents.map((code) => t(`documentCode.${code}`))} /></Detail>
      <Detail label={t('programme.detail.givenBy')}><Lines texts={partnersFor(catalogue, programme.code).map((partner) => partner.name)} /></Detail>
      <Detail label={t('programme.column.owner')}>{programme.owner}</Detail>
      {programme.legalRef !== null && <Detail label={t('programme.detail.legalRef')}>{programme.legalRef}</Detail>}
      <Detail label={t('programme.detail.valid')}>{formatDate(programme.validFrom, language)}</Detail>
    </>
  );
}

function PartnerDetails({ partner }: { readonly partner: Partner }): ReactNode {
  const { t } = useText();
  const catalogue = useCatalogue();
  const names = partner.services.map((code) => programmeIn(catalogue, code)?.name ?? code);
  return (
    <>
      <Detail label={t('programme.column.kind')}>{t(`programme.partnerKind.${partner.kind}`)}</Detail>
      <Detail label={t('programme.column.sector')}>{t(`case.sector.${partner.sector}`)}</Detail>
      <Detail label={t('programme.detail.addressee')}>{partner.addressee}, {partner.addressedAt}</Detail>
      <Detail label={t('programme.detail.services')}><Lines texts={names} /></Detail>
    </>
  );
}

function Detail({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return <div><Text component="dt" size="sm" c="dimmed">{label}</Text><Text component="dd" m={0}>{children}</Text></div>;
}

function Lines({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const { t } = useText();
  if (texts.length === 0) return t('programme.detail.none');
  return texts.map((text) => <span key={text} style={{ display: 'block' }}>{text}</span>);
}
