import { en } from '#src/text/en/index.ts';
import { id } from '#src/text/id/index.ts';
import { call } from '../api.ts';

/** What a letter of somebody's data becomes. */
const HIDDEN = '•';
const CLASS = 'masked-copy';
/** Pictures, maps and papers are left out whole: what stands in them can't be told apart. */
const PICTURES = 'img, canvas, video, iframe, object, [data-pdf]';

/**
 * A picture of the window for a report, as PNG. A copy of the page is laid over it in which every text is unreadable that
 * is not, word for word, one of the program's own; so nothing that moves meanwhile can show through. Null: there is none.
 */
export async function takeMaskedPicture(): Promise<Uint8Array | null> {
  const copy = maskedCopy();
  document.body.append(copy);
  try {
    copyScrolling(copy);
    await drawn();
    return await call('problem.picture', {});
  } catch {
    return null;
  } finally {
    copy.remove();
  }
}

/** A copy that nobody can use and no screen reader reads. */
function maskedCopy(): HTMLElement {
  const copy = document.createElement('div');
  copy.className = CLASS;
  copy.inert = true;
  copy.setAttribute('aria-hidden', 'true');
  for (const part of document.body.children) if (!part.matches('script, style')) copy.append(part.cloneNode(true));
  // An open menu is what led here, not what is reported.
  for (const menu of copy.querySelectorAll('[role=menu]')) menu.remove();
  maskTexts(copy);
  return copy;
}

function maskTexts(copy: HTMLElement): void {
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!isOwnWord(text)) node.nodeValue = text.replace(/\S/gu, HIDDEN);
  }
  for (const field of copy.querySelectorAll('input, textarea, select')) {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) continue;
    // A copy of a field has what its page was made with, not what was typed: both go.
    field.setAttribute('value', '');
    if (field instanceof HTMLTextAreaElement) field.textContent = '';
    if (!isOwnWord(field.getAttribute('placeholder') ?? '')) field.removeAttribute('placeholder');
  }
  for (const picture of copy.querySelectorAll(PICTURES)) {
    picture.removeAttribute('src');
    picture.removeAttribute('data');
    if (picture instanceof HTMLElement) picture.style.visibility = 'hidden';
  }
}

let ownWords: ReadonlySet<string> | null = null;

/** Whether a text is, word for word, one of the program's own texts: those hold nothing that is filled in. */
function isOwnWord(text: string): boolean {
  ownWords ??= new Set([...leaves(id), ...leaves(en)].filter((leaf) => !leaf.includes('{{')));
  const trimmed = text.trim();
  return trimmed === '' || ownWords.has(trimmed);
}

const leaves = (value: object): string[] => Object.values(value).flatMap((inner: string | object) => (typeof inner === 'string' ? [inner.trim()] : leaves(inner)));

/** A copy begins at the top; the picture shows what the user saw. */
function copyScrolling(copy: HTMLElement): void {
  const page = document.getElementById('page');
  const copied = copy.querySelector('#page');
  if (page !== null && copied !== null) copied.scrollTop = page.scrollTop;
}

const drawn = (): Promise<void> => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 60)));
});
