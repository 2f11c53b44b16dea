import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { AppShell } from '../components/AppShell.tsx';
import { CommandPalette, openPalette } from '../components/CommandPalette.tsx';
import { HelpPanel, useHelpPanel } from '../pages/help/HelpPanel.tsx';
import { ReportPanel } from '../pages/problems/ReportPanel.tsx';
import { useGlobalHotkeys, useHotkeys } from './hotkeys.ts';
import { mayCall } from './mayCall.ts';
import { useSession } from './session.tsx';

/** Shell, palette, help and the keys that work on every page. */
export function Root(): ReactNode {
  const navigate = useNavigate();
  const { role } = useSession();
  const help = useHelpPanel();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useGlobalHotkeys([
    ['mod+K', openPalette],
    ['mod+N', () => { if (mayCall(role, 'case.register')) void navigate({ to: '/register' }); }],
    ['F1', help.toggle],
  ]);
  useHotkeys([['/', focusSearch]]);
  useEffect(() => {
    // A new page takes the focus, so that a screen reader says where one is; a field that asked for it keeps it.
    if (document.activeElement === document.body || document.activeElement?.closest('nav') !== null) return;
    document.getElementById('page')?.scrollTo(0, 0);
  }, [path]);
  return (
    <AppShell>
      <Outlet />
      <CommandPalette />
      <ReportPanel />
      <HelpPanel opened={help.opened} onClose={help.close} />
    </AppShell>
  );
}

/** The page's own search field, or the palette where it has none. */
function focusSearch(): void {
  const field = document.querySelector<HTMLElement>('[data-search] input, input[data-search]');
  if (field === null) openPalette();
  else field.focus();
}
