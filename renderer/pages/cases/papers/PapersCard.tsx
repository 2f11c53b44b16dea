import { Anchor, Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { useText } from '../../../app/text.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { paperNames } from '../names.ts';
import { ReceiptPanel } from '../panels/DocumentPanels.tsx';
import { Side } from '../panels/Panel.tsx';
import { Card } from '../record/Card.tsx';
import { useDrop } from './AddArea.tsx';
import { PapersBoard } from './PapersBoard.tsx';
import { documentCode, type Screen } from './papersModel.ts';
import classes from './papers.module.css';
import { Thumbnail } from './Thumbnail.tsx';

const MOST_THUMBNAILS = 6;

/** What the case has and lacks, in short; files may be dropped here, too. Everything else is one click away. */
export function PapersCard({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const [screen, setScreen] = useState<Screen | null>(null);
  const [incoming, setIncoming] = useState<readonly File[]>([]);
  const [receipt, setReceipt] = useState(false);
  const { caseId, documents, missingDocuments, attachments } = view.state;
  const files = attachments.filter((attachment) => attachment.removed === null);
  const mayAdd = view.actions.includes('attachmentAdded');
  const drop = useDrop(mayAdd ? (dropped) => {
    setIncoming(dropped);
    setScreen({ kind: 'list' });
  } : null);
  const close = (): void => (screen !== null && screen.kind !== 'list' ? setScreen({ kind: 'list' }) : setScreen(null));
  return (
    <div className={classes['target']} data-over={drop.over || undefined} data-papers {...drop.handlers}>
      <Card title={t('papers.title')} action={<Button variant="subtle" size="compact-sm" onClick={() => setScreen({ kind: 'list' })}>{t(mayAdd ? 'papers.manage' : 'papers.open')}</Button>}>
        {documents.length === 0 && missingDocuments.length === 0 && <Text c="dimmed">{t('papers.state.OPEN')}</Text>}
        {documents.length > 0 && <Text>{paperNames(documents, t)}</Text>}
        {missingDocuments.length > 0 && <Text mt={6}><StatusBadge tone="needsYou">{t('papers.state.MISSING')}</StatusBadge> {paperNames(missingDocuments, t)}</Text>}
        {files.length > 0 && (
          <div className={classes['thumbs']}>
            {files.slice(0, MOST_THUMBNAILS).map((file) => {
              const name = t(`documentCode.${documentCode(file.document)}`);
              return (
                <button key={file.attachmentId} type="button" className={classes['picture']} aria-label={`${t('papers.file.view')} ${name}`} onClick={() => setScreen({ kind: 'preview', attachmentId: file.attachmentId })}>
                  <Thumbnail caseId={caseId} file={file} label={t('papers.file.thumbnail', { document: name })} small />
                </button>
              );
            })}
          </div>
        )}
        <Anchor component="button" type="button" mt={8} display="block" onClick={() => setReceipt(true)}>{t('caseRecord.receipt')}</Anchor>
      </Card>
      {receipt && <ReceiptPanel caseId={caseId} onClose={() => setReceipt(false)} />}
      {screen !== null && (
        <Side title={t('papers.panelTitle', { number: view.state.registration?.number ?? '' })} size="1100px" onClose={close}>
          <PapersBoard view={view} screen={screen} onScreen={setScreen} incoming={incoming} onIncomingTaken={() => setIncoming([])} />
        </Side>
      )}
    </div>
  );
}
