import Database from 'better-sqlite3';
import { SlrtError } from '#src/text/error.ts';
import { openBackend } from '#main/ipc/compose.ts';
import { NO_OS_STORE } from '#main/data/keyring.ts';

/**
 * Opens a data folder as a user without rights in it (root gives them up first) and prints what the app says:
 * `node helperNobody.ts DIR PASSWORD`.
 */
const [dir = '', password = ''] = process.argv.slice(2);
new Database(':memory:').close(); // loads the addon while its folder can still be read
if (process.getuid?.() === 0) {
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const backend = await openBackend({
  dir, version: '0', osStore: NO_OS_STORE, userKeyDir: `${dir}/keys`,
  shell: { saveFile: () => Promise.resolve(false), chooseFile: () => Promise.reject(new SlrtError('CANCELLED')), picture: () => Promise.resolve(null), chooseFolder: () => Promise.resolve(null), openLink: () => Promise.resolve(), openBoard: () => Promise.resolve() },
  broadcast: () => undefined,
  report: (name, error) => void process.stderr.write(`${name} ${String(error)}\n`),
});
const connection = { trusted: true, token: null, tokenChanged: () => undefined };
const status = await backend.dispatch(connection, 'app.status', {});
const login = await backend.dispatch(connection, 'session.login', { username: 'admin', password });
process.stdout.write(`${JSON.stringify({ status, login })}\n`);
backend.close();
