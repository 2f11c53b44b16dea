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
  state.attachments = [...state.attachments, { ...data, addedAt: event.hlc, addedBy: event.author, removed: null, erased: false }];
  paperCame(state, data.document);
}

/** A file taken away takes its paper along, unless another file shows it or it was handed in as paper. */
export function removeAttachment(state: Papers, data: EventData<'attachmentRemoved'>, event: CaseEvent): void {
  const gone = shown(state, data.attachmentId);
  if (gone === undefined) return;
  replace(state, { ...gone, removed: { reason: data.reason, at: event.hlc, by: event.author } });
  paperWent(state, gone.document);
}

export function restoreAttachment(state: Papers, data: EventData<'attachmentRestored'>): void {
  const gone = state.attachments.find((known) => known.attachmentId === data.attachmentId && known.removed !== null && !known.erased);
  if (gone === undefined) return;
  replace(state, { ...gone, removed: null });
  paperCame(state, gone.document);
}

export function changeAttachment(state: Papers, data: EventData<'attachmentChanged'>): void {
  const known = shown(state, data.attachmentId);
  if (known === undefined) return;
  const document = data.document ?? known.document;
  const coordinates = data.coordinates ?? known.coordinates;
  const others = known.warnings.filter((warning) => warning !== 'COORDINATES_IMPLAUSIBLE');
  replace(state, { ...known, document, coordinates, warnings: coordinates?.plausible === false ? [...others, 'COORDINATES_IMPLAUSIBLE'] : others });
  if (document === known.document) return;
  paperWent(state, known.document);
  paperCame(state, document);
}

export function erasePapers(state: Papers, data: EventData<'papersErased'>, event: CaseEvent): void {
  for (const attachmentId of data.attachmentIds) {
    const known = state.attachments.find((candidate) => candidate.attachmentId === attachmentId);
    if (known === undefined) continue;
    replace(state, { ...known, erased: true, removed: known.removed ?? { reason: data.reason, at: event.hlc, by: event.author } });
    if (known.removed === null) paperWent(state, known.document);
  }
}

const shown = (state: Papers, attachmentId: string): AttachmentState | undefined =>
  state.attachments.find((known) => known.attachmentId === attachmentId && known.removed === null);

function replace(state: Papers, changed: AttachmentState): void {
  state.attachments = state.attachments.map((known) => (known.attachmentId === changed.attachmentId ? changed : known));
}

function paperCame(state: Papers, document: string): void {
  state.documents = [...new Set([...state.documents, document])];
  state.missingDocuments = state.missingDocuments.filter((known) => known !== document);
}

function paperWent(state: Papers, document: string): void {
  const shownElsewhere = state.attachments.some((known) => known.document === document && known.removed === null);
  if (shownElsewhere || named(state, ['registered', 'completed'], 'documents', document)) return;
  state.documents = state.documents.filter((known) => known !== document);
  if (named(state, ['registered', 'returnedToFrontOffice'], 'missingDocuments', document)) state.missingDocuments = [...new Set([...state.missingDocuments, document])];
}

function named(state: Papers, types: readonly string[], field: 'documents' | 'missingDocuments', document: string): boolean {
  return state.timeline.some((entry) => {
    const list = entry.data[field];
    return types.includes(entry.type) && Array.isArray(list) && list.includes(document);
  });
}
