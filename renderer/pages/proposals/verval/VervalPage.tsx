import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { useCall } from '../../../api.ts';
import { useBack } from '../../../app/hotkeys.ts';
import { useSession } from '../../../app/session.tsx';
import { today } from '../../../app/today.ts';
import { Answered } from '../../../components/states.tsx';
import { readDraft } from '../../work/formDrafts.ts';
import { useFormOf, type Opened } from '../../work/useFormOf.ts';
import { draftOf } from './draft.ts';
import { prefilled } from './prefill.ts';
import { usePrefill, type Known } from './usePrefill.ts';
import { VervalForm } from './VervalForm.tsx';

/** The verification form of one proposal, opened where this user left it. */
export function VervalPage(): ReactNode {
  const { proposalId } = useParams({ strict: false }) as { proposalId: string };
  const opened = useFormOf(useCall('proposal.open', { proposalId }), 'verval', proposalId);
  const fresh = opened.data !== undefined && opened.data.draft === null;
  const known = usePrefill(opened.data?.view, fresh);
  const navigate = useNavigate();
  useBack(() => void navigate({ to: '/proposals/$proposalId', params: { proposalId } }));
  const ready = known === undefined || opened.data === undefined ? undefined : { opened: opened.data, known };
  return <Answered answer={{ ...opened, data: ready }}>{(value) => <Begin key={proposalId} {...value} />}</Answered>;
}

/** Read once: from then on the form on the screen leads, whatever news comes in. */
function Begin({ opened, known }: { readonly opened: Opened<ProposalView>; readonly known: Known }): ReactNode {
  const { name } = useSession();
  const [initial] = useState(() => {
    const empty = draftOf(opened.view, name, today());
    return readDraft(opened.draft, empty) ?? prefilled(empty, opened.view, known.own, known.national);
  });
  const [quarter] = useState(known.national?.source?.quarter ?? null);
  return <VervalForm view={opened.view} draftId={opened.draftId} initial={initial} quarter={quarter} />;
}
