import path from 'node:path';
import { app } from 'electron';
import { openBoard } from './board.ts';
import { dataProcess, type DataProcess } from './dataProcess.ts';
import { forbidNavigation, limitPermissions } from './hardening.ts';
import { registerAppProtocol, servePages } from './pages.ts';
import { deskWindow, openDesk } from './window.ts';

process.on('uncaughtException', (error) => {
  // Electron's default is a dialog that hangs for ever; the data process keeps what was acknowledged.
  process.stderr.write(`shell: ${error.name}\n${(error.stack ?? '').split('\n').slice(1, 6).join('\n')}\n`);
  app.exit(1);
});

const dataDir = process.env['SLRT_DATA_DIR'] ?? path.join(app.getPath('userData'), 'office');

registerAppProtocol();
if (!app.requestSingleInstanceLock({ dataDir })) app.quit();
else void start();

async function start(): Promise<void> {
  await app.whenReady();
  servePages();
  limitPermissions();
  forbidNavigation();
  const data: DataProcess = dataProcess(dataDir, () => openBoard(data));
  openDesk(data);
  app.on('second-instance', () => {
    const window = deskWindow();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  stopDataFirst(data);
}

/** However the program is ended, the data process closes its file first: nothing is left beside it in a log. */
function stopDataFirst(data: DataProcess): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void data.stop().then(() => {
      stopped = true;
      app.quit();
    });
  });
}
