import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { REPORTER_RELATIONS, type Reporter } from '#src/domain/case/events.ts';
import { formatPhone } from '#src/domain/person/phone.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { FieldWarning } from '../../../components/fields.tsx';
import { useText } from '../../../app/text.tsx';
import classes from '../cases.module.css';
import { timeOf } from '../names.ts';
import { Card } from './Card.tsx';

/** Who reported this family, as far as this user may know. Nothing where the family came itself and nobody else spoke of it. */
export function ReportersCard({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useText();
  const { registration, reports } = view.state;
  const first = registration?.reporter ?? null;
  if (first === null && reports.length === 0) return null;
  return (
    <Card title={t('caseRecord.reporter.title')}>
      <ul className={classes['plain']} data-reporters>
        {first !== null && <li><Who reporter={first} /></li>}
        {reports.map((report) => (
          <li key={report.reportId}>
            <Who reporter={report.reporter} />
            <Text style={{ whiteSpace: 'pre-wrap' }}>{report.narrative}</Text>
            <Text size="sm" c="dimmed">{formatMediumDate(timeOf(report.at), language)}</Text>
          </li>
        ))}
      </ul>
      {view.state.consent === null && <FieldWarning>{t('caseRecord.consentMissing')}</FieldWarning>}
    </Card>
  );
}

function Who({ reporter }: { readonly reporter: Reporter }): ReactNode {
  const { t } = useText();
  const relation = REPORTER_RELATIONS.find((known) => known === reporter.relation) ?? 'OTHER';
  if (reporter.name === '') return <><Text fw={600}>{t('caseRecord.reporter.secret')}</Text><Text size="sm" c="dimmed">{t(`case.reporter.${relation}`)}. {t('caseRecord.reporter.secretHint')}</Text></>;
  return (
    <>
      <Text fw={600}>{reporter.name}{reporter.hidden ? ` (${t('caseRecord.reporter.asksHidden')})` : ''}</Text>
      <Text size="sm" c="dimmed">{t(`case.reporter.${relation}`)}{reporter.phone === null ? '' : `, ${formatPhone(reporter.phone)}`}</Text>
    </>
  );
}
