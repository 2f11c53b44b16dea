import { Anchor, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { ReferralStatus } from '#src/domain/referral/lifecycle.ts';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { attentionOf } from '#src/domain/referral/terms.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { today } from '../../../app/today.ts';
import { useSession } from '../../../app/session.tsx';
import { mayCall } from '../../../app/mayCall.ts';
import { useText } from '../../../app/text.tsx';
import { StatusBadge, type Tone } from '../../../components/StatusBadge.tsx';
import classes from '../cases.module.css';
import { partnerName } from '../names.ts';
import { LetterPreviewPanel } from '../panels/DocumentPanels.tsx';
import { dateAndDistance } from '../words.ts';
import { Card } from './Card.tsx';

export function LettersCard({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const [shown, setShown] = useState<ReferralState | null>(null);
  return (
    <Card title={t('caseRecord.letters')}>
      <ul className={classes['plain']}>
        {view.state.referrals.map((referral) => <Letter key={referral.referralId} referral={referral} numberOf={(id) => view.state.referrals.find((one) => one.referralId === id)?.number ?? ''} onShow={mayCall(role, 'referral.letter') ? () => setShown(referral) : null} />)}
      </ul>
      {shown !== null && <LetterPreviewPanel caseId={view.state.caseId} referral={shown} onClose={() => setShown(null)} />}
      {view.state.referrals.length === 0 && <Text c="dimmed">{t('caseRecord.noLetters')}</Text>}
    </Card>
  );
}

export const LETTER_TONES: Readonly<Record<ReferralStatus, Tone>> = {
  ISSUED: 'needsYou', SENT: 'waiting', RECEIVED: 'moving', REMINDED: 'waiting', ESCALATED: 'waiting', ACCEPTED: 'done', PARTLY_ACCEPTED: 'done', DECLINED: 'stopped', REFERRED_ONWARD: 'moving',
  DELIVERED: 'done', WITHDRAWN: 'stopped',
};

function Letter({ referral, numberOf, onShow }: { readonly referral: ReferralState; readonly numberOf: (referralId: string) => string; readonly onShow: (() => void) | null }): ReactNode {
  const { t, language } = useText();
  const day = today();
  const { status, answerDueOn, follows } = referral;
  const attention = attentionOf(status, answerDueOn, day);
  const late = attention === 'TO_REMIND' || attention === 'TO_ESCALATE' || attention === 'LATE';
  return (
    <li>
      <Text fw={600}>{partnerName(referral.partner)}</Text>
      <Text size="sm">{t(`referral.kind.${referral.kind}`)} {onShow === null ? referral.number : <Anchor component="button" type="button" size="sm" onClick={onShow} aria-label={`${t('referral.preview')} ${referral.number}`}>{referral.number}</Anchor>}, {formatMediumDate(referral.issuedOn, language)}</Text>
      <Text size="sm" component="div" mt={2}>
        <StatusBadge tone={late ? 'late' : LETTER_TONES[status]}>{t(late ? `referral.attention.${attention}` : `referral.status.${status}`)}</StatusBadge>
        {(late || attention === 'WAITING') && answerDueOn !== null && <Text span size="sm" c="dimmed"> {t('referral.dueBack', { date: dateAndDistance(answerDueOn, day, language) })}</Text>}
      </Text>
      {follows != null && <Text size="sm" c="dimmed">{t('referral.follows', { number: numberOf(follows) })}</Text>}
      {referral.withdrawn !== null && <Text size="sm">{referral.withdrawn.reason}</Text>}
      {referral.answerNote !== '' && <Text size="sm">{referral.answerNote}</Text>}
      {referral.delivered.map((delivery) => <Text key={`${delivery.lineId}-${delivery.deliveredOn}-${delivery.what}`} size="sm">{t('referral.deliver.delivered', { what: delivery.what, date: formatMediumDate(delivery.deliveredOn, language) })}</Text>)}
    </li>
  );
}
