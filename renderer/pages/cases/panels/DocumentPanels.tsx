import type { ReactNode } from 'react';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { PdfPreview } from '../../../components/PdfPreview.tsx';
import { Answered } from '../../../components/states.tsx';
import { ReceiptPaper } from '../../register/ReceiptPage.tsx';
import { Side } from './Panel.tsx';

export function ReceiptPanel({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  return <Side title={t('caseRecord.receipt')} size="900px" onClose={onClose}><ReceiptPaper caseId={caseId} /></Side>;
}

export function LetterPreviewPanel({ caseId, referral, onClose }: { readonly caseId: string; readonly referral: ReferralState; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  return <Side title={t('referral.previewTitle', { number: referral.number })} size="900px" onClose={onClose}><LetterPreview caseId={caseId} referralIds={[referral.referralId]} /></Side>;
}

export function LetterPreview({ caseId, referralIds }: { readonly caseId: string; readonly referralIds: readonly string[] }): ReactNode {
  const file = useCall('referral.letter', { caseId, referralIds: [...referralIds] });
  return <Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered>;
}
