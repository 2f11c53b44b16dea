import { agreementEndedOn, type Partner } from '#src/domain/programme/programme.ts';
import type { IsoDate } from '#src/domain/time/date.ts';
import { formatMediumDate } from '#src/text/format.ts';
import type { Language, Translate } from '#src/text/index.ts';

/** How long a partner's agreement with the office runs, or when it ended. */
export function agreementText(partner: Pick<Partner, 'mou'>, today: IsoDate, t: Translate, language: Language): string {
  const { mou } = partner;
  if (mou === null) return t('catalogue.agreement.none');
  if (mou.to === null) return t('catalogue.since', { date: formatMediumDate(mou.from, language) });
  const date = formatMediumDate(mou.to, language);
  return t(agreementEndedOn(partner, today) === null ? 'catalogue.agreement.until' : 'catalogue.agreement.ended', { date });
}
