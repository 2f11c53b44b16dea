import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, safeStorage, shell } from 'electron';
import { z } from 'zod';
import { FILE_KINDS, LINK, type FileKind } from '#src/contract/shell.ts';
import type { FromShell, ShellTask, ToShell } from '#src/contract/wire.ts';
import { deskWindow } from './window.ts';

const SEALED = z.string().max(10_000);
const FILE = z.strictObject({ fileName: z.string().regex(/^[\w.-]{1,120}$/), bytes: z.instanceof(Uint8Array) });

const ADDRESS = z.strictObject({ url: z.string().regex(LINK) });
const CHOICE = z.strictObject({ kind: z.enum(FILE_KINDS) });

/** The system's key store; tests without a keyring choose the user's file or a passphrase instead. */
export function osKeyStoreAvailable(): boolean {
  return process.env['SLRT_KEY_STORE'] === undefined && safeStorage.isEncryptionAvailable();
}

/** Does what only the shell can do for the data process. A failure is an answer, never an exception. */
export async function answerShellRequest({ request, what, input }: Extract<ToShell, { kind: 'request' }>, openBoard: () => void): Promise<FromShell> {
  try {
    return { kind: 'reply', request, ok: true, value: what === 'openBoard' ? openBoard() : await answer(what, input) };
  } catch {
    return { kind: 'reply', request, ok: false, value: null };
  }
}

function answer(what: Exclude<ShellTask, 'openBoard'>, input: unknown): Promise<unknown> | string {
  if (what === 'encrypt') return safeStorage.encryptString(SEALED.parse(input)).toString('base64');
  if (what === 'decrypt') return safeStorage.decryptString(Buffer.from(SEALED.parse(input), 'base64'));
  if (what === 'chooseFile') return chooseFile(CHOICE.parse(input).kind);
  if (what === 'openLink') return openLink(ADDRESS.parse(input).url);
  if (what === 'chooseFolder') return chooseFolder();
  if (what === 'picture') return picture();
  return saveFile(FILE.parse(input));
}

/** The desk's window as it looks now, as PNG. */
async function picture(): Promise<Uint8Array | null> {
  const window = deskWindow();
  return window === null ? null : new Uint8Array((await window.webContents.capturePage()).toPNG());
}

async function saveFile({ fileName, bytes }: z.infer<typeof FILE>): Promise<boolean> {
  const target = process.env['SLRT_SAVE_DIR'] !== undefined && !app.isPackaged
    ? path.join(process.env['SLRT_SAVE_DIR'], fileName)
    : await askForPath(fileName);
  if (target === null) return false;
  await writeFile(target, bytes);
  return true;
}

async function askForPath(fileName: string): Promise<string | null> {
  const window = deskWindow();
  if (window === null) return null;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), fileName),
    filters: [extensionOf(fileName)],
  });
  return canceled || filePath === undefined ? null : filePath;
}

function extensionOf(fileName: string): { name: string; extensions: string[] } {
  const extension = path.extname(fileName).slice(1) || 'pdf';
  return { name: extension.toUpperCase(), extensions: [extension] };
}

/** Tests look at the address instead of opening it. */
async function openLink(url: string): Promise<void> {
  const file = process.env['SLRT_LINK_FILE'];
  if (file !== undefined && !app.isPackaged) await writeFile(file, url);
  else await shell.openExternal(url);
}

const EXTENSIONS: Readonly<Record<FileKind, string[]>> = { REGISTRY: ['gz', 'ndjson', 'csv'], CSV: ['csv'] };

async function chooseFile(kind: FileKind): Promise<{ path: string; size: number } | null> {
  const chosen = process.env['SLRT_OPEN_FILE'] !== undefined && !app.isPackaged ? process.env['SLRT_OPEN_FILE'] : await askForFile(kind);
  if (chosen === null) return null;
  return { path: chosen, size: (await stat(chosen)).size };
}

async function askForFile(kind: FileKind): Promise<string | null> {
  const window = deskWindow();
  if (window === null) return null;
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: EXTENSIONS[kind].join(', '), extensions: EXTENSIONS[kind] }],
  });
  return filePaths[0] ?? null;
}

async function chooseFolder(): Promise<string | null> {
  if (process.env['SLRT_OPEN_DIR'] !== undefined && !app.isPackaged) return process.env['SLRT_OPEN_DIR'];
  const window = deskWindow();
  if (window === null) return null;
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
  return filePaths[0] ?? null;
}
