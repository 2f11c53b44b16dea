import { Menu, SegmentedControl, Stack, Text, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconLock, IconLogout, IconMessageReport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../api.ts';
import { setPreferences, usePreferences } from '../app/preferences.ts';
import { beginReport } from '../app/problemReport.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../app/text.tsx';
import classes from './userMenu.module.css';

/** Who works here, fast switching, and how the window looks. */
export function UserMenu(): ReactNode {
  const { t } = useText();
  const session = useSession();
  const lock = useCommand('session.lock');
  const logout = useCommand('session.logout');
  return (
    <Menu position="bottom-end" width={300} closeOnItemClick>
      <Menu.Target>
        <UnstyledButton className={classes['button'] ?? ''}>
          <span className="visually-hidden">{t('shell.user.menu', { name: session.name })}</span>
          <span className={classes['initial']} aria-hidden>{session.name.slice(0, 1).toUpperCase()}</span>
          <span className={classes['who']} aria-hidden><span className={classes['name']}>{session.name}</span><span className={classes['role']}>{t(`role.name.${session.role}`)}</span></span>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLock size={18} aria-hidden />} onClick={() => lock.mutate({})}>{t('shell.user.lock')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => logout.mutate({})}>{t('shell.user.logout')}</Menu.Item>
        <Menu.Item leftSection={<IconMessageReport size={18} aria-hidden />} onClick={() => void beginReport()}>{t('problem.report.title')}</Menu.Item>
        <Menu.Divider />
        <Appearance />
      </Menu.Dropdown>
    </Menu>
  );
}

function Appearance(): ReactNode {
  const { t, language } = useText();
  const { density } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="xs" p="xs">
      <Choice label={t('shell.user.language')} value={language} onChange={(value) => setPreferences({ language: value === 'en' ? 'en' : 'id' })}
        data={[{ value: 'id', label: 'Indonesia' }, { value: 'en', label: 'English' }]} />
      <Choice label={t('shell.user.theme')} value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}
        data={[{ value: 'light', label: t('shell.user.light') }, { value: 'dark', label: t('shell.user.dark') }, { value: 'auto', label: t('shell.user.auto') }]} />
      <Choice label={t('shell.user.density')} value={density} onChange={(value) => setPreferences({ density: value === 'compact' ? 'compact' : 'comfortable' })}
        data={[{ value: 'comfortable', label: t('shell.user.comfortable') }, { value: 'compact', label: t('shell.user.compact') }]} />
    </Stack>
  );
}

function Choice({ label, value, onChange, data }: {
  readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly data: { value: string; label: string }[];
}): ReactNode {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>{label}</Text>
      <SegmentedControl fullWidth size="xs" value={value} onChange={onChange} data={data} aria-label={label} transitionDuration={0} />
    </div>
  );
}
