import { Button, Group, Radio, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { setPreferences } from '../../app/preferences.ts';
import { useText } from '../../app/text.tsx';
import classes from './setup.module.css';
import { StepHead } from './StepHead.tsx';

/** Changes at once, so that one sees what one chose. */
export function LanguageStep({ onNext }: { readonly onNext: () => void }): ReactNode {
  const { t, language } = useText();
  return (
    <Stack>
      <StepHead title={t('setup.language.title')} lead={t('setup.language.lead')} />
      <Radio.Group value={language} onChange={(value) => setPreferences({ language: value === 'en' ? 'en' : 'id' })} aria-label={t('shell.user.language')}>
        <Stack gap="sm">
          <Radio value="id" label={t('setup.language.indonesian')} />
          <Radio value="en" label={t('setup.language.english')} />
        </Stack>
      </Radio.Group>
      <Group justify="flex-end"><Button onClick={() => { setPreferences({ language }); onNext(); }}>{t('common.next')}</Button></Group>
    </Stack>
  );
}

export function KindStep({ onBack, onReal, onDemo }: {
  readonly onBack: () => void; readonly onReal: () => void; readonly onDemo: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <Stack>
      <StepHead title={t('setup.kind.title')} lead={t('setup.kind.lead')} />
      <Choice icon={<IconBuilding size={26} stroke={1.6} />} title={t('setup.kind.real')} hint={t('setup.kind.realHint')} onClick={onReal} />
      <Choice icon={<IconSchool size={26} stroke={1.6} />} title={t('setup.kind.demo')} hint={t('setup.kind.demoHint')} onClick={onDemo} />
      <Group><Button variant="subtle" onClick={onBack}>{t('common.back')}</Button></Group>
    </Stack>
  );
}

function Choice({ icon, title, hint, onClick }: { readonly icon: ReactNode; readonly title: string; readonly hint: string; readonly onClick: () => void }): ReactNode {
  return (
    <UnstyledButton className={classes['choice'] ?? ''} onClick={onClick}>
      <span className={classes['icon']} aria-hidden>{icon}</span>
      <span><Text component="span" fw={650} display="block">{title}</Text><Text component="span" size="sm" c="dimmed">{hint}</Text></span>
    </UnstyledButton>
  );
}
