import { Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { Candidate } from '#src/contract/plan.ts';
import { isAssessable } from '#src/domain/matching/assessed.ts';
import { formatDate } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import classes from '../cases.module.css';
import { conflictText, factName, findingText } from '../matchingText.ts';
import { paperNames, personName, programmeName } from '../names.ts';
import { overlapText } from './overlapText.ts';

interface CandidateRowProps {
  readonly view: CaseView;
  readonly candidate: Candidate;
  readonly onTake: () => void;
  /** To where an officer can say what is missing. */
  readonly onAssess: (() => void) | null;
}

/** One programme for one member: why, what is missing, which paper is missing, what is there already. */
export function CandidateRow({ view, candidate, onTake, onAssess }: CandidateRowProps): ReactNode {
  const { t, language } = useText();
  const [open, setOpen] = useState(false);
  const { programme, personId, verdict, deciding, missingFacts, missingDocuments, overlaps, planned, note, legalRef, ruleFrom, conflicts } = candidate;
  const who = personName(view, personId, t);
  const stopped = overlaps.length > 0;
  const answered = deciding.filter((finding) => finding.found !== null && finding.truth !== null);
  const [first] = answered;
  return (
    <li className={classes['option']} data-candidate={`${programme} ${personId}`} data-verdict={verdict} tabIndex={-1}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{programmeName(programme)} <Text span fw={400}>· {who}</Text> <Text span size="sm" fw={400} c="dimmed">{t(`matching.verdict.${verdict}`)}</Text></Text>
          {verdict === 'BELUM_DIKETAHUI' && <Text size="sm">{t('matching.panel.needData', { facts: missingFacts.map((fact) => factName(fact, t)).join(', ') })}</Text>}
          {verdict !== 'BELUM_DIKETAHUI' && !open && first !== undefined && <Text size="sm">{findingText(first, t, language)}</Text>}
          {open && answered.map((finding, index) => <Text key={index} size="sm">{findingText(finding, t, language)}</Text>)}
          {missingDocuments.length > 0 && <Text size="sm" c="dimmed">{t('matching.panel.needPapers', { papers: paperNames(missingDocuments, t) })}</Text>}
          {overlaps.map((overlap, index) => <Text key={index} size="sm" c="var(--slrt-amber-text)">{overlapText(overlap, t, language)}</Text>)}
          {conflicts.map((conflict) => <Text key={conflict.fact} size="sm" c="var(--slrt-amber-text)">{conflictText(conflict, t)}</Text>)}
          {open && (
            <Text size="sm" c="dimmed">
              {t('matching.panel.rule', { date: formatDate(ruleFrom, language) })}.{legalRef === null ? '' : ` ${t('matching.panel.legal', { ref: legalRef })}.`} {note}
            </Text>
          )}
        </div>
        <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
          <Button size="compact-sm" variant="subtle" color="gray" aria-expanded={open} aria-label={`${t('matching.panel.why')}: ${programmeName(programme)}, ${who}`} onClick={() => setOpen(!open)}>{t('matching.panel.why')}</Button>
          {verdict === 'BELUM_DIKETAHUI' && onAssess !== null && missingFacts.some(isAssessable) && <Button size="compact-sm" variant="light" color="amber" aria-label={`${t('matching.panel.assess')}: ${programmeName(programme)}, ${who}`} onClick={onAssess}>{t('matching.panel.assess')}</Button>}
          {planned
            ? <Text size="sm" c="dimmed"><IconCheck size={16} aria-hidden /> {t('matching.panel.planned')}</Text>
            : verdict !== 'TIDAK' && (
              <Button size="compact-sm" variant={stopped ? 'default' : 'light'} aria-label={stopped ? `${t('matching.panel.open')}: ${programmeName(programme)}, ${who}` : t('matching.panel.addOf', { what: programmeName(programme), who })} onClick={onTake}>
                {stopped ? t('matching.panel.open') : t('matching.panel.add')}
              </Button>
            )}
        </Group>
      </Group>
    </li>
  );
}
