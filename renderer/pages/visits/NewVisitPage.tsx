import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBack } from '../../app/hotkeys.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { DraftList } from '../register/DraftList.tsx';
import { FamilySearch } from '../register/FamilySearch.tsx';
import { Steps } from '../register/Steps.tsx';
import { useStartDraft } from '../register/useDraft.ts';
import { visitOf } from './visitDraft.ts';

/** Step 1 of a home visit: the family may be on record already. */
export function NewVisitPage(): ReactNode {
  const { t } = useText();
  const { area } = useSession();
  const navigate = useNavigate();
  const open = (draftId: string): Promise<void> => navigate({ to: '/visits/draft/$draftId', params: { draftId } });
  const start = useStartDraft('visit', open);
  useBack(() => void navigate({ to: '/visits' }));
  return (
    <>
      <PageHeader title={t('visit.new')} lead={t('visit.newIntro')} />
      <Steps current="SEARCH" />
      <FamilySearch onStart={(draft) => void start(visitOf(draft, area))}>
        <DraftList form="visit" onOpen={(draftId) => void open(draftId)} />
      </FamilySearch>
    </>
  );
}
