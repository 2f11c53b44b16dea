import type { rightsOperations } from '#src/contract/rights.ts';
import { SlrtError } from '#src/text/error.ts';
import { removeContents } from '../../data/attachments/cleanup.ts';
import { caseReaders } from '../../data/cases/readers.ts';
import type { HandlersOf } from '../context.ts';
import { vaultOf } from './attachments.ts';
import { step } from './cases.ts';

export const rightsHandlers: HandlersOf<keyof typeof rightsOperations> = {
  'case.withdrawConsent': ({ reason, ...at }, context) =>
    step(context, {
      ...at, type: 'consentWithdrawn', name: 'case.withdrawConsent',
      data: ({ withdrawal, status }) => {
        if (withdrawal !== null) throw new SlrtError('STATE_NOT_ALLOWED', { status });
        return { reason };
      },
    }),
  'case.giveConsent': ({ consent, ...at }, context) => step(context, { ...at, type: 'consentGiven', name: 'case.giveConsent', data: () => consent }),
  'case.erasePapers': async ({ reason, ...at }, context) => {
    let shas: readonly string[] = [];
    const view = step(context, {
      ...at, type: 'papersErased', name: 'case.erasePapers',
      data: ({ attachments }) => {
        const left = attachments.filter((attachment) => !attachment.erased);
        if (left.length === 0) throw new SlrtError('NOT_FOUND');
        shas = left.map((attachment) => attachment.sha);
        return { attachmentIds: left.map((attachment) => attachment.attachmentId), reason };
      },
    });
    await removeContents(context.store, vaultOf(context.services), shas);
    return view;
  },
  'case.readers': ({ caseId, cursor }, { store }) => caseReaders(store, caseId, cursor),
};
