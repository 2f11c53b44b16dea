import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { isEnded } from '#src/domain/case/state.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useCall } from '../../../api.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { toneOf } from '../../proposals/tones.ts';
import { subjectLine } from '../../proposals/words.ts';
import classes from '../cases.module.css';
import { Card } from './Card.tsx';

/** Proposals to the national register that run beside the case, and the way to begin one. */
export function ProposalsCard({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const { caseId, status } = view.state;
  const list = useCall('proposal.list', { status: null, mine: false, village: null, caseId, kind: null, cursor: null, limit: 100 }, { enabled: mayCall(role, 'proposal.list') });
  const rows = list.data?.rows ?? [];
  const mayBegin = mayCall(role, 'proposal.start') && !isEnded(status);
  if (rows.length === 0 && !mayBegin) return null;
  return (
    <Card title={t('proposalPage.start.card')} action={mayBegin && <Button component={Link} to="/cases/$caseId/propose" params={{ caseId } as never} variant="subtle" size="compact-sm">{t('proposalPage.start.begin')}</Button>}>
      {rows.length === 0 && <Text c="dimmed">{t('proposalPage.start.none')}</Text>}
      <ul className={classes['plain']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Anchor component={Link} to="/proposals/$proposalId" params={{ proposalId: row.id } as never}>{workLabel('proposalKind', row.kind, t)}: {subjectLine(row.title, row.size, t)}</Anchor>
            <div><StatusBadge tone={toneOf(row.status)}>{workLabel('proposalStatus', row.status, t)}</StatusBadge></div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
