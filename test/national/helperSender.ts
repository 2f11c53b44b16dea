import { text } from 'node:stream/consumers';
import { openStore } from '#main/data/store.ts';
import { nationalClient } from '#main/national/client/client.ts';
import { PATIENT } from '#main/national/client/retry.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { officeOutbox } from '#main/national/office/outbox.ts';

/** Sends what waits in an office's file in small batches: `node helperSender.ts FILE KEY URL`, credentials on standard input. */
const [file = '', keyHex = '', baseUrl = ''] = process.argv.slice(2);
const credentials = JSON.parse(await text(process.stdin)) as { clientId: string; clientSecret: string };
const store = openStore({ file, keyHex });
process.stdout.write('ready\n');
await sendWaiting({
  client: nationalClient(httpTransport({ baseUrl }), () => Promise.resolve(credentials)),
  outbox: officeOutbox(store, { author: 'system' }), patience: PATIENT, mostItems: 5,
});
store.close();
