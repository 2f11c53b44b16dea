import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { formatDate } from '#src/text/format.ts';
import { call, useCall } from '../../../api.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.tsx';
import { PdfPreview } from '../../../components/PdfPreview.tsx';
import { Answered, Refusal } from '../../../components/states.tsx';
import { Side, useStep } from '../../cases/panels/Panel.tsx';
import { Card } from '../../cases/record/Card.tsx';
import { newId } from '../../register/draft.ts';

/** What stands behind the proposal: the deliberation with its minutes, or the statement. */
export function EndorsementCard({ view }: { readonly view: ProposalView }): ReactNode {
  const { t, language } = useText();
  const [minutes, setMinutes] = useState(false);
  const { endorsement, proposalId } = view.state;
  return (
    <Card title={t('proposalPage.endorsement')}>
      {endorsement === null && <Text c="dimmed">{t('proposalPage.noEndorsement')}</Text>}
      {endorsement?.by === 'DELIBERATION' && (
        <>
          <Text>{t('proposalPage.heldOn', { date: formatDate(endorsement.deliberation.heldOn, language), place: endorsement.deliberation.place, chair: endorsement.deliberation.chair })}</Text>
          <Group gap="xs" mt="xs"><Button variant="default" size="sm" onClick={() => setMinutes(true)}>{t('proposalPage.minutes')}</Button><SignedPaper view={view} document="BA_MUSYAWARAH" /></Group>
          <Text size="sm" c="dimmed" mt={4}>{t('proposalPage.minutesHint')}</Text>
        </>
      )}
      {endorsement?.by === 'STATEMENT' && (
        <>
          <Text>{t('proposalPage.statedOn', { date: formatDate(endorsement.statement.signedOn, language), signer: endorsement.statement.signer, post: endorsement.statement.signerPost })}</Text>
          <Group gap="xs" mt="xs"><SignedPaper view={view} document="SPTJM" /></Group>
        </>
      )}
      {minutes && <Side title={t('proposalPage.minutes')} size="900px" onClose={() => setMinutes(false)}><Minutes proposalId={proposalId} /></Side>}
    </Card>
  );
}

function Minutes({ proposalId }: { readonly proposalId: string }): ReactNode {
  const file = useCall('proposal.minutes', { proposalId });
  return <Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered>;
}

/** The signed paper, kept with the papers of the case; a proposal of a round has no case. */
function SignedPaper({ view, document }: { readonly view: ProposalView; readonly document: 'BA_MUSYAWARAH' | 'SPTJM' }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const step = useStep('proposal');
  if (view.state.fromRound || !mayCall(role, 'attachment.add')) return null;
  const keep = async (file: File): Promise<unknown> =>
    call('attachment.add', { caseId: view.state.streamId, attachmentId: newId(), document, personId: null, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()), coordinates: null });
  return (
    <>
      <FileButton accept="application/pdf,image/jpeg,image/png,image/webp" onChange={(file) => file !== null && void step.take(() => keep(file), t('proposalPage.attached'), () => undefined)}>
        {(props) => <Button {...props} variant="default" size="sm" loading={step.busy} leftSection={<IconPaperclip size={16} />} title={t('proposalPage.attachHint')}>{t(`proposalPage.attach.${document}`)}</Button>}
      </FileButton>
      <Refusal error={step.error} />
    </>
  );
}
