import { app, session } from 'electron';
import { APP_URL } from './pages.ts';

const ORIGIN = new URL(APP_URL).origin;

/** Windows show the app's own pages and nothing else; no new windows. */
export function forbidNavigation(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isOwnPage(url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

export function isOwnPage(url: string): boolean {
  return url === APP_URL || url.startsWith(`${APP_URL}#`) || url.startsWith(`${ORIGIN}/index.html?`);
}

/** Only what the desk needs: the clipboard for copying numbers. */
export function limitPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_, permission, answer) => {
    answer(permission === 'clipboard-sanitized-write');
  });
  session.defaultSession.setPermissionCheckHandler((_, permission) => permission === 'clipboard-sanitized-write');
}
