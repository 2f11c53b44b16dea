const SHEET = 'print-sheet';

/**
 * Prints canvases as pages of exactly their own size, so that a receipt of 80 mm stays one.
 *
 * @param pixelsPerPoint how finely the canvases were drawn
 */
export function printPages(canvases: readonly HTMLCanvasElement[], pixelsPerPoint: number): void {
  const first = canvases[0];
  if (first === undefined) return;
  const images = canvases.map((canvas) => {
    const image = document.createElement('img');
    image.src = canvas.toDataURL('image/png');
    image.alt = '';
    return image;
  });
  const millimetres = (pixels: number): string => `${((pixels / pixelsPerPoint) * 25.4) / 72}mm`;
  printNodes(images, `@page { size: ${millimetres(first.width)} ${millimetres(first.height)}; margin: 0 }`);
}

const PAPERS = { A4: '@page { size: A4; margin: 20mm }', SLIP: '@page { size: 80mm 90mm; margin: 4mm }' } as const;

/** Prints a copy of an element alone, on a sheet of A4 or a slip of the 80 mm roll. */
export function printElement(element: HTMLElement, paper: keyof typeof PAPERS = 'A4'): void {
  printNodes([element.cloneNode(true)], PAPERS[paper]);
}

/** A constructed style sheet is no inline style: the content security policy stays strict. */
function printNodes(nodes: readonly Node[], pageRule: string): void {
  const sheet = document.createElement('div');
  sheet.className = SHEET;
  sheet.append(...nodes);
  const style = new CSSStyleSheet();
  style.replaceSync(pageRule);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, style];
  document.body.append(sheet);
  document.body.dataset['printing'] = '';
  const tidy = (): void => {
    delete document.body.dataset['printing'];
    sheet.remove();
    document.adoptedStyleSheets = before;
  };
  window.addEventListener('afterprint', tidy, { once: true });
  window.print();
}
