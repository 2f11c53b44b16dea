import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBackend, type TestBackend } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

describe('what is typed into a search field is looked for as it stands', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend();
  });
  afterAll(() => test.close());

  it('signs that mean something to SQL are signs like others', async () => {
    const [fo, admin] = [await test.as('fo'), await test.as('admin')];
    const family = studyFamily();
    // An office may have such signs in its numbers.
    const { demo: _demo, desk: _desk, ...office } = await admin.call('office.get', {});
    await admin.call('office.change', { ...office, caseNumberPattern: `A_100%-${office.caseNumberPattern}` });
    await fo.call('case.register', registerInput(family));
    const other = studyFamily();
    await admin.call('office.change', office);
    await fo.call('case.register', registerInput(other));
    const found = async (text: string) => (await fo.call('case.queue', { queue: 'OPEN', village: null, text, cursor: null, limit: 10 })).rows.map((row) => row.caseId);
    const { state } = await fo.call('case.open', { caseId: family.caseId });
    const number = state.registration?.number ?? '';
    for (const text of [number, '%', '_', 'a_100%', 'A_1']) expect(await found(text), text).toEqual([family.caseId]);
    for (const text of ['\\', '%%', 'A%1', '__']) expect(await found(text), text).toEqual([]);
    expect(await found('rahmat')).toHaveLength(2);
  });

  it('a receipt’s code is found with its dash, without it, with a space and in small letters', async () => {
    const fo = await test.as('fo');
    const family = studyFamily();
    await fo.call('case.register', registerInput(family));
    const { state } = await fo.call('case.open', { caseId: family.caseId });
    const code = state.registration?.receiptCode ?? '';
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    for (const typed of [code, code.replace('-', ''), code.replace('-', ' '), code.toLowerCase().replace('-', ''), ` ${code} `, state.registration?.number ?? '']) {
      expect(await fo.call('case.byCode', { code: typed }), typed).toMatchObject({ caseId: family.caseId });
    }
    await expect(fo.call('case.byCode', { code: `${code.replace('-', '')}2` })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
