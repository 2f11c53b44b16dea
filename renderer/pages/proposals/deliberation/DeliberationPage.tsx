import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { call, useCall } from '../../../api.ts';
import { useBack } from '../../../app/hotkeys.ts';
import { useText } from '../../../app/text.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Answered } from '../../../components/states.tsx';
import { useFormOf, type Opened } from '../../work/useFormOf.ts';
import { Meanwhile, missedSince } from '../useSeen.tsx';
import { subjectLine } from '../words.ts';
import { DeliberationForm } from './DeliberationForm.tsx';
import { draftOf, toDeliberation } from './draft.ts';
import { useDeliberation } from './useDeliberation.ts';

/** The village's deliberation: when, where, who, and what was decided of each person. */
export function DeliberationPage(): ReactNode {
  const { proposalId } = useParams({ strict: false }) as { proposalId: string };
  const opened = useFormOf(useCall('proposal.open', { proposalId }), 'musyawarah', proposalId);
  const navigate = useNavigate();
  useBack(() => void navigate({ to: '/proposals/$proposalId', params: { proposalId } }));
  return <Answered answer={opened}>{(value) => <ProposalDeliberation key={proposalId} opened={value} />}</Answered>;
}

function ProposalDeliberation({ opened }: { readonly opened: Opened<ProposalView> }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const { view, draftId, draft: kept } = opened;
  const { start, proposalId, endorsement, lastEventId } = view.state;
  const name = subjectLine(start.subjects[0]?.name ?? '', start.subjects.length, t);
  const back = (): void => void navigate({ to: '/proposals/$proposalId', params: { proposalId }, replace: true });
  const deliberating = useDeliberation({
    form: 'musyawarah', touches: 'proposal', draftId, kept, title: name, subjects: start.subjects,
    fresh: draftOf(endorsement?.by === 'DELIBERATION' ? endorsement.deliberation : null, start.village, lastEventId, t),
    send: (typed) => call('proposal.recordDeliberation', { proposalId, basis: typed.basis, deliberation: toDeliberation(typed, start.subjects) }),
    said: t('proposalPage.panel.done'), onDone: back,
  });
  const { draft, change } = deliberating;
  const seen = { basis: draft.basis, missed: missedSince(view, 'deliberationRecorded', draft.basis), accept: () => change({ basis: lastEventId }) };
  return (
    <>
      <PageHeader title={t('deliberation.title')} lead={name} />
      <DeliberationForm deliberating={deliberating} subjects={start.subjects} notice={<Meanwhile view={view} seen={seen} />} action={t('deliberation.save')} leave={t('deliberation.back')} onLeave={back} />
    </>
  );
}
