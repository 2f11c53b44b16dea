import type { ReactNode } from 'react';
import { agreementEndedOn } from '#src/domain/programme/programme.ts';
import { formatDate } from '#src/text/format.ts';
import { today } from '../../../app/today.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning } from '../../../components/fields.tsx';
import { partnersNow } from './catalogue.ts';

/** Partners whose agreement with the office has run out: said where they are chosen, and no more than said. */
export function AgreementNote({ partners }: { readonly partners: readonly string[] }): ReactNode {
  const { t, language } = useText();
  const ended = partnersNow().flatMap((partner) => {
    const day = partners.includes(partner.code) ? agreementEndedOn(partner, today()) : null;
    return day === null ? [] : [{ partner, day }];
  });
  return ended.map(({ partner, day }) => <FieldWarning key={partner.code}>{t('plan.agreementEnded', { partner: partner.name, date: formatDate(day, language) })}</FieldWarning>);
}
