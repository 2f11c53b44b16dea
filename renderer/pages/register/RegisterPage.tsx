import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import type { RegisterDraft } from './draft.ts';
import { DraftList } from './DraftList.tsx';
import { FamilySearch } from './FamilySearch.tsx';
import { Steps } from './Steps.tsx';
import { useStartDraft } from './useDraft.ts';

/** Step 1: search before anything is typed, so that one family is not recorded twice. */
export function RegisterPage(): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const ticket = useTicket();
  const start = useStartDraft('register', (draftId) => navigate({ to: '/register/$draftId', params: { draftId } }));
  return (
    <>
      <PageHeader title={t('register.title')} lead={ticket === null ? t('register.intro') : `${t('ticket.tied', { label: ticket.label })}. ${t('register.intro')}`} />
      <Steps current="SEARCH" />
      <FamilySearch onStart={(draft) => void start({ ...draft, ticket, step: draft.known ? 'COMPLAINT' : draft.step })}>
        <DraftList form="register" onOpen={(draftId) => void navigate({ to: '/register/$draftId', params: { draftId } })} />
      </FamilySearch>
    </>
  );
}

/** The number that is being served, when one came here from the queue. */
function useTicket(): RegisterDraft['ticket'] {
  const { ticket: id } = useSearch({ strict: false }) as { ticket?: string };
  const day = useCall('ticket.today', {}, { enabled: id !== undefined });
  const found = day.data?.tickets.find((ticket) => ticket.id === id);
  return found === undefined ? null : { id: found.id, label: found.label };
}
