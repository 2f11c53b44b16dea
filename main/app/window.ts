import path from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { WindowPurpose } from '#src/contract/wire.ts';
import type { DataProcess } from './dataProcess.ts';
import { APP_URL } from './pages.ts';

let desk: BrowserWindow | null = null;

/** The window at which somebody works: dialogs belong to it, and with it the program ends. */
export function deskWindow(): BrowserWindow | null {
  return desk;
}

export function openDesk(data: DataProcess): BrowserWindow {
  const window = openWindow(data, 'DESK', APP_URL, { width: 1366, height: 768, minWidth: 640, minHeight: 480 });
  desk = window;
  window.on('closed', () => {
    desk = null;
    for (const other of BrowserWindow.getAllWindows()) other.close();
  });
  return window;
}

/** A window that is sandboxed, without Node, with nothing but `window.api`. */
export function openWindow(data: DataProcess, purpose: WindowPurpose, url: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    backgroundColor: '#f6f5f1',
    title: 'SLRT Sabilulungan',
    autoHideMenuBar: true,
    webPreferences: {
      ...options.webPreferences,
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
  data.connect(window.webContents, purpose);
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(url);
  return window;
}
