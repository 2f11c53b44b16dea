import { Text } from '@mantine/core';
import { IconAlertCircle, IconCircle, IconCircleCheck, IconFileCheck, type Icon } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import type { ChecklistLine } from '#src/contract/attachments.ts';
import type { CaseView } from '#src/contract/cases.ts';
import type { DocumentCode } from '#src/domain/document/codes.ts';
import { useText } from '../../../app/text.tsx';
import { FIELD_ORDER } from '../../../components/fields.tsx';
import { PaperPicker } from '../../../components/PaperPicker.tsx';
import classes from './papers.module.css';
import { paperState, type PaperState } from './papersModel.ts';

const ICONS: Readonly<Record<PaperState, Icon>> = { FILE: IconCircleCheck, PAPER: IconFileCheck, MISSING: IconAlertCircle, OPEN: IconCircle };

interface ChecklistProps {
  readonly lines: readonly ChecklistLine[];
  readonly view: CaseView;
  readonly chosen: DocumentCode;
  readonly mayAdd: boolean;
  readonly onChoose: (document: DocumentCode) => void;
}

/** The papers that the case's needs ask for, and how each stands; arrows go through them. */
export function Checklist({ lines, view, chosen, mayAdd, onChoose }: ChecklistProps): ReactNode {
  const { t } = useText();
  const listed = lines.map((line) => line.document);
  const extra = listed.includes(chosen) ? [] : [{ document: chosen, required: false, needIds: [], received: false, attachmentIds: [] }];
  return (
    <nav aria-label={t('papers.list')}>
      <ul className={classes['list']}>
        {[...lines, ...extra].map((line) => <li key={line.document}><Line line={line} state={paperState(line, view)} current={line.document === chosen} onChoose={onChoose} /></li>)}
      </ul>
      {mayAdd && (
        <PaperPicker mt="sm" label={t('papers.other')} description={t('papers.otherExample')} inputWrapperOrder={FIELD_ORDER} without={listed} onPick={onChoose} />
      )}
    </nav>
  );
}

function Line({ line, state, current, onChoose }: { readonly line: ChecklistLine; readonly state: PaperState; readonly current: boolean; readonly onChoose: (document: DocumentCode) => void }): ReactNode {
  const { t } = useText();
  const Shown = ICONS[state];
  return (
    <button type="button" className={classes['line']} aria-current={current || undefined} data-state={state} data-document={line.document} onClick={() => onChoose(line.document)}>
      <Shown size={20} stroke={1.7} aria-hidden />
      <span>
        <span className={classes['name']}>{t(`documentCode.${line.document}`)}</span>
        <Text span display="block" size="xs" c="dimmed">{t(line.required ? 'papers.needed' : line.needIds.length > 0 ? 'papers.wanted' : 'papers.unasked')} · {t(`papers.state.${state}`, { count: line.attachmentIds.length })}</Text>
      </span>
    </button>
  );
}
