import { screen, type BrowserWindow, type Rectangle } from 'electron';
import type { DataProcess } from './dataProcess.ts';
import { BOARD_URL } from './pages.ts';
import { deskWindow, openWindow } from './window.ts';

let board: BrowserWindow | null = null;

/**
 * The waiting room's screen, on the second monitor where there is one. F11 fills the monitor, Esc gives it back; no
 * other key does anything, and its line to the data process carries numbers only.
 */
export function openBoard(data: DataProcess): void {
  if (board !== null) {
    board.show();
    return;
  }
  const place = secondMonitor();
  const window = openWindow(data, 'BOARD', BOARD_URL, {
    ...(place === null ? { width: 1100, height: 700 } : { x: place.x, y: place.y, width: place.width, height: place.height, fullscreen: true }),
    minWidth: 480, minHeight: 360,
    webPreferences: { autoplayPolicy: 'no-user-gesture-required' }, // the gong
  });
  board = window;
  window.on('closed', () => {
    board = null;
  });
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  window.webContents.on('before-input-event', (event, { type, key }) => {
    event.preventDefault();
    if (type !== 'keyDown') return;
    if (key === 'F11') window.setFullScreen(!window.isFullScreen());
    else if (key === 'Escape') window.setFullScreen(false);
  });
}

/** A monitor on which the desk's own window does not stand. */
function secondMonitor(): Rectangle | null {
  const desk = deskWindow();
  if (desk === null) return null;
  const own = screen.getDisplayMatching(desk.getBounds());
  return screen.getAllDisplays().find((display) => display.id !== own.id)?.workArea ?? null;
}
