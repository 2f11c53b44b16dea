import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { net, protocol } from 'electron';

const HOST = 'slrt';
export const APP_URL = `app://${HOST}/index.html`;
/** The same files, started as the waiting room's screen (renderer/app/main.tsx). */
export const BOARD_URL = `${APP_URL}?board`;

/** The renderer's files, under a scheme of their own: a web page can never claim to be one of them. */
export function registerAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePages(): void {
  const root = path.join(__dirname, '..', 'renderer', 'main_window');
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = path.join(root, path.normalize(decodeURIComponent(pathname)));
    if (host !== HOST || !file.startsWith(root + path.sep)) return new Response(null, { status: 404 });
    const response = await net.fetch(pathToFileURL(file).toString());
    const headers = new Headers(response.headers);
    headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
    return new Response(response.body, { status: response.status, headers });
  });
}

/** Nothing from outside, no inline scripts. Styles may be inline: the component library sets them on elements. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
  "font-src 'self' data:", "worker-src 'self' blob:", "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'",
].join('; ');
