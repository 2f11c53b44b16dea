import path from 'node:path';
import { BrowserWindow } from 'electron';
import type { DataProcess } from './dataProcess.ts';
import { APP_URL } from './pages.ts';

/** One window: sandboxed, without Node, with nothing but `window.api`. */
export function openWindow(data: DataProcess): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: '#f6f5f1',
    title: 'SLRT Sabilulungan',
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.removeMenu();
  window.on('page-title-updated', (event) => {
    event.preventDefault(); // no personal data in titles
  });
  data.connect(window.webContents);
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(APP_URL);
  return window;
}
