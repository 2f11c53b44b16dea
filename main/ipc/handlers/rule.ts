import type { ruleOperations } from '#src/contract/rule.ts';
import { logAccess } from '../../data/accessLog.ts';
import { checkRule, listRules, openRule, publishRule } from '../../data/matching/rules.ts';
import { tryRule } from '../../data/matching/trial.ts';
import type { HandlersOf } from '../context.ts';
import { lookupIn } from './plan.ts';

export const ruleHandlers: HandlersOf<keyof typeof ruleOperations> = {
  'rule.list': (_, { store }) => listRules(store),
  'rule.open': ({ kind, code }, { store }) => openRule(store, kind, code),
  'rule.check': ({ kind, code, text }, { store }) => checkRule(store, kind, code, text),
  'rule.try': (input, { store, user, services }) => {
    logAccess(store, { userId: user.userId, action: 'SEARCH', subjectType: 'rule', subjectId: input.code, note: 'rule.try' });
    return tryRule(store, user, input, lookupIn(services.registry));
  },
  'rule.publish': (input, { store, user }) => {
    publishRule(store, user.userId, input);
    return null;
  },
};
