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

/** The desk's page, not the waiting room's. */
const isDesk = (url: string): boolean => url === APP_URL || url.startsWith(`${APP_URL}#`);
/** `app://slrt`: Node gives schemes of our own no origin. */
const HOME = APP_URL.slice(0, APP_URL.lastIndexOf('/'));

/** Only what the desk needs, and only for its own page: the clipboard for copying numbers, the camera for papers (never the microphone). */
export function limitPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const camera = permission === 'media' && kinds?.length === 1 && kinds[0] === 'video';
    answer(isDesk(contents.getURL()) && (camera || permission === 'clipboard-sanitized-write'));
  });
  session.defaultSession.setPermissionCheckHandler((_, permission, origin, { mediaType }) =>
    origin.startsWith(HOME) && (permission === 'clipboard-sanitized-write' || (permission === 'media' && mediaType === 'video')));
}
