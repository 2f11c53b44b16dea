import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { electronBinary, launchEnv } from './launch.ts';

/** Runs a script in the chosen Electron's own Node and returns what it printed. */
async function inElectron(script: string): Promise<string> {
  const env = { ...launchEnv(), ELECTRON_RUN_AS_NODE: '1' };
  const { stdout } = await promisify(execFile)(electronBinary(), ['-e', script], { env, timeout: 60_000 });
  return stdout.trim();
}

const open = "const D = require('better-sqlite3'); const o = process.env.SLRT_SQLITE_BINDING ? { nativeBinding: process.env.SLRT_SQLITE_BINDING } : {}; const db = new D(':memory:', o);";

test('the SQLite addon throws in this Electron instead of ending the process', async () => {
  expect(await inElectron(`${open} try { db.prepare('select nothing') } catch (e) { console.log(e.code) }`)).toBe('SQLITE_ERROR');
});

test('the SQLite addon keeps texts, big numbers and functions in this Electron', async () => {
  const answer = await inElectron(`${open}
    db.defaultSafeIntegers(); db.function('twice', (n) => n * 2n);
    console.log(db.prepare('select twice(?) || ? as v').get(9007199254740993n, ' désa').v);`);
  expect(answer).toBe('18014398509481986 désa');
});

test('the picture library shrinks, turns and reads camera notes in this Electron', async () => {
  const answer = await inElectron(`const sharp = require('sharp'); (async () => {
    const shot = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c86432' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { info } = await sharp(shot).autoOrient().resize(60).jpeg().toBuffer({ resolveWithObject: true });
    console.log(info.format, info.width, info.height, require('exifr').default !== null);
  })();`);
  expect(answer).toBe('jpeg 60 90 true');
});
