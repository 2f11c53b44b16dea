import { Anchor, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { ReferralState } from '#src/domain/case/state.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { today } from '../../../app/today.ts';
import { useSession } from '../../../app/session.tsx';
import { mayCall } from '../../../app/mayCall.ts';
import { useText } from '../../../app/text.tsx';
import { StatusBadge, type Tone } from '../../../components/StatusBadge.tsx';
import classes from '../cases.module.css';
import { partnerName } from '../names.ts';
import { LetterPreviewPanel } from '../panels/DocumentPanels.tsx';
import { dateAndDistance, isOverdue } from '../words.ts';
import { Card } from './Card.tsx';

export function LettersCard({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const [shown, setShown] = useState<ReferralState | null>(null);
  return (
    <Card title={t('caseRecord.letters')}>
      <ul className={classes['plain']}>
        {view.state.referrals.map((referral) => <Letter key={referral.referralId} referral={referral} onShow={mayCall(role, 'referral.letter') ? () => setShown(referral) : null} />)}
      </ul>
      {shown !== null && <LetterPreviewPanel caseId={view.state.caseId} referral={shown} onClose={() => setShown(null)} />}
      {view.state.referrals.length === 0 && <Text c="dimmed">{t('caseRecord.noLetters')}</Text>}
    </Card>
  );
}

const TONES: Readonly<Record<string, Tone>> = { ACCEPTED: 'done', PARTLY_ACCEPTED: 'done', DECLINED: 'stopped', REFERRED_ONWARD: 'moving', RECEIVED: 'moving' };

function Letter({ referral, onShow }: { readonly referral: ReferralState; readonly onShow: (() => void) | null }): ReactNode {
  const { t, language } = useText();
  const day = today();
  const { outcome, answerDueOn } = referral;
  return (
    <li>
      <Text fw={600}>{partnerName(referral.partner)}</Text>
      <Text size="sm">{onShow === null ? referral.number : <Anchor component="button" type="button" size="sm" onClick={onShow} aria-label={`${t('referral.preview')} ${referral.number}`}>{referral.number}</Anchor>}, {formatMediumDate(referral.issuedOn, language)}</Text>
      <Text size="sm" component="div" mt={2}>
        {outcome === null
          ? <StatusBadge tone={isOverdue(answerDueOn, day) ? 'late' : 'waiting'}>{t('referral.waitingAnswer')}</StatusBadge>
          : <StatusBadge tone={TONES[outcome] ?? 'plain'}>{capital(t(`referral.outcome.${outcome}`))}</StatusBadge>}
        {outcome === null && answerDueOn !== null && <Text span size="sm" c="dimmed"> {t('referral.dueBack', { date: dateAndDistance(answerDueOn, day, language) })}</Text>}
      </Text>
      {referral.answerNote !== '' && <Text size="sm">{referral.answerNote}</Text>}
      {referral.delivered.map((delivery) => <Text key={`${delivery.lineId}-${delivery.deliveredOn}-${delivery.what}`} size="sm">{t('referral.deliver.delivered', { what: delivery.what, date: formatMediumDate(delivery.deliveredOn, language) })}</Text>)}
    </li>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
