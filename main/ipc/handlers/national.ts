import { readFile, stat } from 'node:fs/promises';
import type { nationalOperations, NationalView } from '#src/contract/national.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { answerBody, answersBefore } from '../../data/national/answers.ts';
import { codeListRows } from '../../data/national/codeLists.ts';
import { itemPage, openFindings, seeFinding, strays } from '../../data/national/lists.ts';
import { isPractising } from '../../data/national/practising.ts';
import { monthRows } from '../../data/national/statistics.ts';
import { transfersBefore } from '../../data/national/transfers.ts';
import { userNames } from '../../data/users/users.ts';
import { exportFile } from '../../national/file/export.ts';
import { openFiles, takeBack } from '../../national/file/outbox.ts';
import { takeResultFile } from '../../national/file/results.ts';
import { diagnose } from '../../national/office/diagnose.ts';
import { planOf, setPlan, startAnew, today } from '../../national/office/schedule.ts';
import type { RunKind } from '../../national/office/sender.ts';
import { preview } from '../../national/office/view.ts';
import type { HandlersOf, UserContext } from '../context.ts';
import { noteNational as note, viewNational as view } from './nationalView.ts';
import { vaultOf } from './attachments.ts';

const STRAYS = 100;
const MOST_RESULT_BYTES = 32 << 20;

export const nationalHandlers: HandlersOf<keyof typeof nationalOperations> = {
  'national.view': (_, context) => view(context),
  'national.items': ({ view: wanted, cursor, limit }, { store, user }) => itemPage(store, user, wanted, cursor, limit),
  'national.sendNow': (_, context) => begin(context, 'NOW'),
  'national.fetchRegistry': (_, context) => begin(context, 'REGISTRY'),
  'national.cancel': (_, context) => {
    context.services.national.sender.cancel();
    return view(context);
  },
  'national.preview': async ({ cursor = null }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'national', subjectId: '-', note: 'preview' });
    return preview(store, cursor);
  },
  'national.answers': ({ call, before, limit }, { store }) => answersBefore(store, call, before, limit),
  'national.answer': ({ id }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'national', subjectId: String(id), note: 'answer' });
    return { body: answerBody(store, id) };
  },
  'national.transfers': ({ before, limit }, { store }) => {
    const rows = transfersBefore(store, before, limit);
    const names = userNames(store, new Set(rows.map(({ author }) => author)));
    return rows.map(({ id, at, author, way, direction, operation, people, purpose }) => ({ id, at, author: names.get(author) ?? author, way, direction, operation, people, purpose }));
  },
  'national.strays': (_, { store }) => strays(store, STRAYS),
  'national.findings': (_, { store, user }) => openFindings(store, user.area),
  'national.seeFinding': ({ caseId, lineId }, { store, user, services }) => {
    seeFinding(store, user.userId, caseId, lineId);
    services.broadcast('national.changed', { step: null });
    return null;
  },
  'national.setPlan': (plan, context) => {
    setPlan(context.store, plan);
    note(context, 'setPlan');
    return view(context);
  },
  'national.setCredentials': async ({ clientId, clientSecret }, context) => {
    await context.services.national.secret.write(JSON.stringify({ clientId, clientSecret }));
    startAnew(context.store);
    note(context, 'setCredentials');
    return view(context);
  },
  'national.forgetCredentials': (_, context) => {
    context.services.national.secret.forget();
    note(context, 'forgetCredentials');
    return view(context);
  },
  'national.files': (_, { store }) => openFiles(store),
  'national.exportFile': async (part, { store, user, services }) => {
    const report = await exportFile({ store, vault: vaultOf(services), author: user.userId, save: (name, bytes) => services.shell.saveFile(name, bytes) }, part);
    services.broadcast('national.changed', { step: null });
    return report;
  },
  'national.takeBackFile': ({ batch }, context) => {
    takeBack(context.store, batch);
    note(context, 'takeBackFile');
    return null;
  },
  'national.importResults': async ({ fileToken }, { store, user, services }) => {
    const file = services.files.path(user.userId, fileToken);
    if ((await stat(file)).size > MOST_RESULT_BYTES) throw new SlrtError('NATIONAL_RESULT_FILE_UNREADABLE');
    const { report, streams } = takeResultFile(store, user.userId, await readFile(file, 'utf8'));
    for (const streamId of streams) services.broadcast('work.changed', { streamId });
    services.broadcast('national.changed', { step: null });
    return report;
  },
  'national.statistics': (_, { store }) => monthRows(store),
  'national.codeLists': (_, { store }) => codeListRows(store, today(store)),
  'national.diagnose': async (_, { store, services: { national } }) => {
    await national.practice?.ready(store);
    return diagnose({ url: planOf(store).url, client: () => national.sender.client(store), now: store.now, isPractice: isPractising(store) });
  },
};

/** It goes on behind; how it ended stands in the view. */
async function begin(context: UserContext, kind: RunKind): Promise<NationalView> {
  await context.services.national.practice?.ready(context.store);
  void context.services.national.sender.run(kind, context.user.userId);
  return view(context);
}
