import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { areaName, REGENCY } from '#src/domain/area/area.ts';
import { partnersFor, programmeIn } from '#src/domain/programme/catalogue.ts';
import { agreementEndedOn, type Partner, type Programme } from '#src/domain/programme/programme.ts';
import { formatDate, formatNumber } from '#src/text/format.ts';
import { useCatalogue } from '../../app/catalogue.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { FieldWarning } from '../../components/fields.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import { agreementText } from './agreementText.ts';
import { Retire } from './Retire.tsx';

export type Doing = 'edit' | 'versions' | 'sheet' | 'rules';

interface CatalogPanelProps {
  readonly programme: Programme | null;
  readonly partner: Partner | null;
  readonly onDo: (doing: Doing) => void;
  readonly onClose: () => void;
}

/** All that is known of one programme or partner, at the side of the list, and what can be done with it. */
export function CatalogPanel({ programme, partner, onDo, onClose }: CatalogPanelProps): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const entry = programme ?? partner;
  if (entry === null) return null;
  const button = (doing: Doing, label: string): ReactNode => <Button key={doing} variant={doing === 'edit' ? 'filled' : 'default'} onClick={() => onDo(doing)}>{label}</Button>;
  return (
    <Side title={entry.name} onClose={onClose}>
      <Group gap="xs" mb="md">
        {mayCall(role, 'catalogue.writeProgramme') && button('edit', t('catalogue.edit'))}
        {programme !== null && button('sheet', t('catalogue.print'))}
        {mayCall(role, 'catalogue.history') && button('versions', t('catalogue.history'))}
        {programme !== null && mayCall(role, 'rule.open') && button('rules', t('catalogue.rules'))}
      </Group>
      {entry.retired && <Text fw={600} mb="sm">{t('catalogue.retired')}</Text>}
      <Stack component="dl" m={0} gap="sm">
        {programme !== null && <ProgrammeDetails programme={programme} />}
        {partner !== null && <PartnerDetails partner={partner} />}
        <SharedDetails entry={entry} />
      </Stack>
      {mayCall(role, 'catalogue.writeProgramme') && <Retire programme={programme} partner={partner} onDone={onClose} />}
    </Side>
  );
}

function ProgrammeDetails({ programme }: { readonly programme: Programme }): ReactNode {
  const { t } = useText();
  const catalogue = useCatalogue();
  const { repeat } = programme;
  return (
    <>
      <Detail label={t('programme.detail.benefit')}>{programme.benefit}</Detail>
      <Detail label={t('catalogue.field.target')}>{programme.target}</Detail>
      <Detail label={t('programme.column.unit')}>{t(`programme.unit.${programme.unit}`)}</Detail>
      <Detail label={t('programme.detail.channel')}>{programme.channel}</Detail>
      <Detail label={t('catalogue.field.letter')}>{t(`referral.kind.${programme.letter}`)}</Detail>
      <Detail label={t('programme.detail.documents')}><Lines texts={programme.documents.map((code) => t(`documentCode.${code}`))} /></Detail>
      <Detail label={t('programme.detail.givenBy')}><Lines texts={partnersFor(catalogue, programme.code).map((partner) => partner.name)} /></Detail>
      <Detail label={t('programme.column.owner')}>{programme.owner}</Detail>
      {programme.legalRef !== null && <Detail label={t('programme.detail.legalRef')}>{programme.legalRef}</Detail>}
      <Detail label={t('catalogue.field.repeat')}>{repeat.kind === 'AFTER' ? t('catalogue.repeatAfter', { months: repeat.months }) : t(`catalogue.repeat.${repeat.kind}`)}</Detail>
      {programme.notWith.length > 0 && <Detail label={t('catalogue.field.notWith')}><Lines texts={programme.notWith.map((code) => programmeIn(catalogue, code)?.name ?? code)} /></Detail>}
    </>
  );
}

function PartnerDetails({ partner }: { readonly partner: Partner }): ReactNode {
  const { t, language } = useText();
  const catalogue = useCatalogue();
  const names = partner.services.map((code) => programmeIn(catalogue, code)?.name ?? code);
  return (
    <>
      <Detail label={t('programme.column.kind')}>{t(`programme.partnerKind.${partner.kind}`)}</Detail>
      <Detail label={t('programme.column.sector')}>{t(`case.sector.${partner.sector}`)}</Detail>
      <Detail label={t('programme.detail.addressee')}>{partner.addressee}, {partner.addressedAt}</Detail>
      <Detail label={t('programme.detail.services')}><Lines texts={names} /></Detail>
      {partner.address !== null && <Detail label={t('catalogue.field.address')}>{partner.address}</Detail>}
      {partner.phone !== null && <Detail label={t('catalogue.field.phone')}>{partner.phone}</Detail>}
      {partner.email !== null && <Detail label={t('catalogue.field.email')}>{partner.email}</Detail>}
      {partner.mou !== null && <Detail label={t('catalogue.field.mou')}>{partner.mou.number}, {partner.mou.to === null ? t('catalogue.since', { date: formatDate(partner.mou.from, language) }) : t('catalogue.span', { from: formatDate(partner.mou.from, language), to: formatDate(partner.mou.to, language) })}{agreementEndedOn(partner, today()) !== null && <FieldWarning>{agreementText(partner, today(), t, language)}</FieldWarning>}</Detail>}
    </>
  );
}

function SharedDetails({ entry }: { readonly entry: Programme | Partner }): ReactNode {
  const { t, language } = useText();
  const { contact, areas, capacity, validFrom, validTo } = entry;
  return (
    <>
      {contact !== null && <Detail label={t('catalogue.field.contact')}>{contact}</Detail>}
      <Detail label={t('catalogue.field.areas')}>{areas.includes(REGENCY.code) ? t('catalogue.wholeRegency') : areas.map((area) => areaName(area) ?? area).join(', ')}</Detail>
      {capacity !== null && <Detail label={t('catalogue.field.capacity')}>{t('catalogue.capacityOf', { places: formatNumber(capacity.places, language), year: capacity.year })}</Detail>}
      <Detail label={t('programme.detail.valid')}>{validTo === null ? formatDate(validFrom, language) : t('catalogue.span', { from: formatDate(validFrom, language), to: formatDate(validTo, language) })}</Detail>
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
