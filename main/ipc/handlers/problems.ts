import type { problemOperations } from '#src/contract/problems.ts';
import { MOST_LOG_LETTERS } from '#src/contract/problems.ts';
import { logAccess } from '../../data/accessLog.ts';
import { keepProblem, listProblems, openProblem, problemFile, setProblemState } from '../../data/problems/problems.ts';
import type { HandlersOf } from '../context.ts';

export const problemHandlers: HandlersOf<keyof typeof problemOperations> = {
  'problem.picture': (_, { services }) => services.shell.picture(),
  'problem.log': (_, { services }) => services.journal.text().slice(-MOST_LOG_LETTERS),
  'problem.report': (input, { store, user, services }) => {
    keepProblem(store, user, services.office.version, input);
    return null;
  },
  'problem.list': (_, { store }) => listProblems(store),
  'problem.open': ({ reportId }, { store }) => openProblem(store, reportId),
  'problem.file': ({ reportId }, { store, user }) => {
    const file = problemFile(store, user, reportId);
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'problem', subjectId: reportId, note: null });
    return file;
  },
  'problem.setState': (input, { store, user }) => {
    setProblemState(store, user.userId, input);
    return null;
  },
};
