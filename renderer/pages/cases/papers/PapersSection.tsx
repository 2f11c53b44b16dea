import { Paper, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { useText } from '../../../app/text.tsx';
import { PapersBoard } from './PapersBoard.tsx';
import type { Screen } from './papersModel.ts';

/** The papers on a page of their own right: after registering, while the citizen still sits there with them. */
export function PapersSection({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const [screen, setScreen] = useState<Screen>({ kind: 'list' });
  return (
    <Paper p="lg" component="section" aria-labelledby="papers">
      <Title order={2} size="h3" id="papers" mb="sm">{t('papers.title')}</Title>
      <PapersBoard view={view} screen={screen} onScreen={setScreen} />
    </Paper>
  );
}
