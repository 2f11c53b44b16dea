import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logAccess, verifyAccessLog } from '#main/data/accessLog.ts';
import { openEncrypted } from '#main/data/open.ts';
import { tempStore, type TempStore } from './tempStore.ts';

describe('the chained access log', () => {
  let temp: TempStore;
  beforeEach(() => {
    temp = tempStore();
    temp.store.connection.transaction(() => {
      for (let i = 0; i < 1_010; i++) {
        logAccess(temp.store, { userId: 'u1', action: 'READ', subjectType: 'case', subjectId: `c${i}`, note: i % 2 === 0 ? null : 'alasan' });
      }
    })();
  });
  afterEach(() => {
    temp.close();
  });

  /** Somebody with the key and a tool of their own, who takes the triggers away first. */
  function tamper(sql: string): void {
    const raw = openEncrypted(temp.file, temp.keyHex);
    raw.exec('drop trigger access_log_no_update; drop trigger access_log_no_delete');
    raw.exec(sql);
    raw.close();
  }

  it('is intact when only the app has written', () => {
    expect(verifyAccessLog(temp.store)).toEqual({ intact: true, entries: 1_010, firstBroken: null });
  });

  it.each([
    ['a changed user', "update access_log set user_id = 'u2' where seq = 500", 500],
    ['a changed time', 'update access_log set at = at + 1 where seq = 7', 7],
    ['a removed reason', 'update access_log set note = null where seq = 10', 10],
    ['a removed line', 'delete from access_log where seq = 900', 900],
    ['a removed line with the rest moved up', 'delete from access_log where seq = 900; update access_log set seq = seq - 1 where seq > 900', 900],
    ['two lines changed round', 'update access_log set seq = -1 where seq = 3; update access_log set seq = 3 where seq = 4; update access_log set seq = 4 where seq = -1', 3],
    ['a removed first line', 'delete from access_log where seq = 1', 1],
    ['an added line', "insert into access_log values(1011, 1, 'u', 'READ', 'case', 'c', null, 'made up')", 1_011],
  ])('shows %s', (_, sql, firstBroken) => {
    tamper(sql);
    expect(verifyAccessLog(temp.store)).toMatchObject({ intact: false, firstBroken });
  });
});
