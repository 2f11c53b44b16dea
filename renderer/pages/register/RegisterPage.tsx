import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { DraftList } from './DraftList.tsx';
import { FamilySearch } from './FamilySearch.tsx';
import { Steps } from './Steps.tsx';
import { useStartDraft } from './useDraft.ts';

/** Step 1: search before anything is typed, so that one family is not recorded twice. */
export function RegisterPage(): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const start = useStartDraft('register', (draftId) => navigate({ to: '/register/$draftId', params: { draftId } }));
  return (
    <>
      <PageHeader title={t('register.title')} lead={t('register.intro')} />
      <Steps current="SEARCH" />
      <FamilySearch onStart={(draft) => void start(draft)}>
        <DraftList form="register" onOpen={(draftId) => void navigate({ to: '/register/$draftId', params: { draftId } })} />
      </FamilySearch>
    </>
  );
}
