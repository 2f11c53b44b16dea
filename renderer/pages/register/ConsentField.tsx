import { Checkbox, Kbd, Radio, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { agreementMeans, type AgreementMeans } from '#src/domain/plan/events.ts';
import { useGlobalHotkeys } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { FieldWarning } from '../../components/fields.tsx';
import type { StepProps } from './FamilyStep.tsx';
import classes from './register.module.css';

/** The sentence that is read to the citizen, and what the citizen said. Two separate consents: recording, and sharing. */
export function ConsentField({ draft, change, problems }: StepProps): ReactNode {
  const { t } = useText();
  // The two answers that every registration needs, without a walk through the fields between.
  useGlobalHotkeys([['alt+S', () => change({ consentGiven: !draft.consentGiven })], ['alt+M', () => change({ share: !draft.share })]]);
  return (
    <Stack gap="md" mt="xs">
      <div>
        <Text size="sm" c="dimmed">{t('register.consent.read')}</Text>
        <blockquote className={classes['quote']}>{t('register.consent.text')}</blockquote>
      </div>
      {draft.reporter !== null && <Text size="sm">{t('register.consent.later')}</Text>}
      <Checkbox id="consent" label={<>{t('register.consent.given')} <Kbd size="xs">Alt S</Kbd></>} checked={draft.consentGiven} error={problems.errorOf('consent')} onChange={(event) => change({ consentGiven: event.currentTarget.checked })} />
      <ConsentMeans value={draft.consentMeans} onChange={(consentMeans) => change({ consentMeans })} />
      <Stack gap={4}>
        <Checkbox label={<>{t('register.consent.share')} <Kbd size="xs">Alt M</Kbd></>} checked={draft.share} onChange={(event) => change({ share: event.currentTarget.checked })} />
        {draft.consentGiven && !draft.share && <FieldWarning>{t('register.consent.shareNo')}</FieldWarning>}
      </Stack>
    </Stack>
  );
}

/** On paper or by word. */
export function ConsentMeans({ value, onChange }: { readonly value: AgreementMeans; readonly onChange: (means: AgreementMeans) => void }): ReactNode {
  const { t } = useText();
  return (
    <Radio.Group label={t('register.consent.means')} value={value} onChange={(means) => onChange(means as AgreementMeans)}>
      <Stack gap={6} mt={6}>{agreementMeans.options.map((means) => <Radio key={means} value={means} label={t(`register.consent.meansOf.${means}`)} />)}</Stack>
    </Radio.Group>
  );
}
