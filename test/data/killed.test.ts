import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAccessLog } from '#main/data/accessLog.ts';
import { openStore } from '#main/data/store.ts';
import { tempDir } from './tempStore.ts';

const KILLS = 20;
const KEY = 'c3'.repeat(32);

describe('a data process killed at any moment', () => {
  it(`loses no acknowledged command in ${KILLS} kills, and no number and no chain is broken`, { timeout: 300_000 }, async () => {
    const dir = tempDir();
    const file = path.join(dir, 'office.db');
    let acknowledged: string[] = [];
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        const child = spawn(process.execPath, [path.join(import.meta.dirname, 'helperCommits.ts'), file, KEY], { stdio: ['ignore', 'pipe', 'inherit'] });
        let printed = '';
        const some = once(child.stdout, 'data');
        child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
        const closed = once(child, 'close');
        await some;
        await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 190));
        child.kill('SIGKILL');
        await closed;
        acknowledged = [...acknowledged, ...printed.split('\n').slice(0, -1)]; // a line cut in two was not acknowledged
      }
      const store = openStore({ file, keyHex: KEY });
      const kept = new Set(store.sql.all(store.q.selectFrom('case_event').select('id')).map((row) => row.id));
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      const numbers = store.sql.all(store.q.selectFrom('changeset').select('device_seq').orderBy('device_seq')).map((row) => row.device_seq);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      expect(numbers.length).toBe(kept.size);
      expect(verifyAccessLog(store)).toMatchObject({ intact: true, entries: kept.size });
      expect(store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
      store.close();
    } finally {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  });
});
