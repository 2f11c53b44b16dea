import { Badge, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconCloudOff, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../api.ts';
import { navigationFor, sectionOf } from '../app/navigation.ts';
import { setPreferences, usePreferences } from '../app/preferences.ts';
import { useSession, useWho } from '../app/session.tsx';
import { useText } from '../app/text.tsx';
import classes from './shell.module.css';
import { UserMenu } from './UserMenu.tsx';

/** Left rail by role, top bar with office, search, connection and user, and the page. */
export function AppShell({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useText();
  const { railCollapsed } = usePreferences();
  return (
    <div className={classes['frame']} data-collapsed={railCollapsed || undefined}>
      <button type="button" className={classes['skip']} onClick={() => document.getElementById('page')?.focus()}>{t('shell.skip')}</button>
      <Rail collapsed={railCollapsed} />
      <TopBar />
      <main className={classes['page']} id="page" tabIndex={-1}><div className={classes['content']}>{children}</div></main>
    </div>
  );
}

function Rail({ collapsed }: { readonly collapsed: boolean }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const here = useRouterState({ select: (state) => sectionOf(state.location.pathname) });
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes['rail']} aria-label={t('shell.menu')}>
      <div className={classes['brand']} aria-hidden><span className={classes['mark']}>S</span><span className={classes['word']}>{t('common.app')}</span></div>
      {navigationFor(role).map(({ section, path, icon: Icon }) => {
        const word = t(`shell.nav.${section}`);
        return (
          <Tooltip key={section} label={word} position="right" events={{ hover: true, focus: true, touch: false }} classNames={{ tooltip: classes['tip'] ?? '' }}>
            <Link to={path} className={classes['link']} data-here={here === section || undefined} aria-current={here === section ? 'page' : undefined}>
              <Icon size={20} stroke={1.7} aria-hidden /><span className={classes['word']}>{word}</span>
            </Link>
          </Tooltip>
        );
      })}
      <UnstyledButton className={classes['toggle']} aria-label={t(collapsed ? 'shell.expand' : 'shell.collapse')} aria-expanded={!collapsed} onClick={() => setPreferences({ railCollapsed: !collapsed })}>
        <Toggle size={20} stroke={1.7} aria-hidden /><span className={classes['word']} aria-hidden>{t('shell.collapse')}</span>
      </UnstyledButton>
    </nav>
  );
}

function TopBar(): ReactNode {
  const { t } = useText();
  const { status } = useWho();
  const office = useCall('office.get', {}, { staleTime: 300_000 });
  return (
    <header className={classes['bar']}>
      <div className={classes['office']}>
        <span className={classes['name']}>{office.data?.name ?? status.officeName}</span>
        {office.data !== undefined && <span className={classes['desk']}>{t('shell.desk', { desk: office.data.desk })}</span>}
        {status.demo && <Badge variant="outline" color="gray" tt="none" c="var(--mantine-color-text)">{t('shell.demo')}</Badge>}
      </div>
      <Button variant="default" size="sm" className={classes['search'] ?? ''} leftSection={<IconSearch size={16} aria-hidden />} rightSection={<kbd className={classes['key']}>Ctrl K</kbd>} onClick={() => spotlight.open()}>
        {t('shell.searchAll')}
      </Button>
      <Tooltip label={t('shell.sync.explain')} multiline w={280}>
        <span className={classes['sync']} tabIndex={0} role="note" aria-label={`${t('shell.sync.notConnected')}. ${t('shell.sync.explain')}`}><IconCloudOff size={18} stroke={1.7} aria-hidden /><span>{t('shell.sync.notConnected')}</span></span>
      </Tooltip>
      <UserMenu />
    </header>
  );
}
