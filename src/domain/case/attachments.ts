import type { AttachmentState } from '../document/attachment.ts';
import type { CaseEvent, EventData } from './events.ts';
import type { TimelineEntry } from './state.ts';

/** The parts of a case's state that files change. */
interface Papers {
  attachments: AttachmentState[];
  documents: string[];
  missingDocuments: string[];
  timeline: TimelineEntry[];
}

/** A file is the paper it shows: what was missing has come. Counted once by its id. */
export function addAttachment(state: Papers, data: EventData<'attachmentAdded'>, event: CaseEvent): void {
  if (state.attachments.some((known) => known.attachmentId === data.attachmentId)) return;
  state.attachments = [...state.attachments, { ...data, addedAt: event.hlc, addedBy: event.author, removed: null }];
  state.documents = [...new Set([...state.documents, data.document])];
  state.missingDocuments = state.missingDocuments.filter((document) => document !== data.document);
}

/** A file taken away takes its paper along, unless another file shows it or it was handed in as paper. */
export function removeAttachment(state: Papers, data: EventData<'attachmentRemoved'>, event: CaseEvent): void {
  const gone = state.attachments.find((known) => known.attachmentId === data.attachmentId && known.removed === null);
  if (gone === undefined) return;
  const removed = { reason: data.reason, at: event.hlc, by: event.author };
  state.attachments = state.attachments.map((known) => (known === gone ? { ...known, removed } : known));
  const { document } = gone;
  const shownElsewhere = state.attachments.some((known) => known.document === document && known.removed === null);
  if (shownElsewhere || named(state, ['registered', 'completed'], 'documents', document)) return;
  state.documents = state.documents.filter((known) => known !== document);
  if (named(state, ['registered', 'returnedToFrontOffice'], 'missingDocuments', document)) state.missingDocuments = [...state.missingDocuments, document];
}

function named(state: Papers, types: readonly string[], field: 'documents' | 'missingDocuments', document: string): boolean {
  return state.timeline.some((entry) => {
    const list = entry.data[field];
    return types.includes(entry.type) && Array.isArray(list) && list.includes(document);
  });
}
