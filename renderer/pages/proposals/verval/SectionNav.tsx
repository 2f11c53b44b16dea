import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import type { Translate } from '#src/text/index.ts';
import { useText } from '../../../app/text.tsx';
import type { Finding } from './check.ts';
import { FAMILY, type VervalDraft } from './draft.ts';
import { groupsIn, subjectOf, type Section } from './sections.ts';
import classes from './verval.module.css';

interface SectionNavProps {
  readonly sections: readonly Section[];
  readonly current: Section;
  readonly view: ProposalView;
  readonly draft: VervalDraft;
  readonly findings: readonly Finding[];
  readonly onGo: (section: Section) => void;
}

/** All sections with what is still open in each; every one can be opened at any time. */
export function SectionNav({ sections, current, view, draft, findings, onGo }: SectionNavProps): ReactNode {
  const { t } = useText();
  return (
    <nav aria-label={t('vervalForm.sections')}>
      <ol className={classes['nav']}>
        {sections.map((section) => {
          const own = findings.filter((finding) => finding.section === section);
          const wrong = own.filter((finding) => !finding.missing).length;
          return (
            <li key={section}>
              <button type="button" className={classes['section']} aria-current={section === current ? 'step' : undefined} onClick={() => onGo(section)}>
                {sectionText(section, view, t)}
                {section !== 'REVIEW' && section !== 'PAPERS' && <Left wrong={wrong} open={own.length - wrong} begun={isBegun(section, draft)} />}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** How much is open; a section of which nothing is required and nothing answered is no finished one. */
function Left({ wrong, open, begun }: { readonly wrong: number; readonly open: number; readonly begun: boolean }): ReactNode {
  const { t } = useText();
  if (wrong > 0) return <span className={classes['left']} data-wrong>{t('vervalForm.wrongShort', { count: wrong })}</span>;
  if (open > 0) return <span className={classes['left']}>{t('vervalForm.open', { count: open })}</span>;
  return begun
    ? <span className={classes['left']} data-done><IconCheck size={14} stroke={3} role="img" aria-label={t('vervalForm.complete')} /></span>
    : <span className={classes['left']}>{t('vervalForm.optional')}</span>;
}

function isBegun(section: Section, draft: VervalDraft): boolean {
  const groups = groupsIn(section);
  const answers = draft.answers[subjectOf(section) ?? FAMILY] ?? {};
  return groups.length === 0 || groups.some((group) => group.variables.some((variable) => answers[variable.code] !== undefined));
}

export function sectionText(section: Section, view: ProposalView, t: Translate): string {
  const subject = subjectOf(section);
  if (subject !== null) return view.state.start.subjects.find((one) => one.id === subject)?.name ?? '';
  switch (section) {
    case 'VISIT': case 'CRITERIA': case 'PAPERS': case 'REVIEW': return t(`vervalForm.section.${section}`);
    case 'HOUSE': case 'UTILITIES': case 'AID': case 'ASSETS': return t(`vervalForm.group.${section}`);
    default: return '';
  }
}
