import { NATIONAL } from '#src/contract/siks-ng.ts';
import { KNOWN_LISTS } from '#src/domain/proposal/nationalCodes.ts';
import { codeLists, keepCodeList } from '../../data/national/codeLists.ts';
import type { Store } from '../../data/store.ts';
import type { NationalClient } from '../client/client.ts';
import { patiently, type Patience } from '../client/retry.ts';

export interface CodeListOptions {
  readonly store: Store;
  readonly client: NationalClient;
  readonly patience: Patience;
  readonly signal?: AbortSignal;
}

/** Brings the code lists to their newest version: one question when nothing has changed. @returns how many are new */
export async function renewCodeLists({ store, client, patience, signal }: CodeListOptions): Promise<number> {
  const { lists } = (await patiently(() => client.call(NATIONAL.listCodeLists, { signal }), patience)).body;
  const held = codeLists(store);
  let fresh = 0;
  for (const { name, version } of lists) {
    const known = KNOWN_LISTS.find((list) => list === name);
    if (known === undefined || held.get(known)?.version === version) continue;
    const { body } = await patiently(() => client.call(NATIONAL.readCodeList, { params: { name }, signal }), patience);
    keepCodeList(store, known, body.version, body.entries);
    fresh += 1;
  }
  return fresh;
}
