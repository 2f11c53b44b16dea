/** The worker's code has no types of its own; it is only handed on to pdf.js. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

/** Fills the gaps of older runtimes; has no types of its own and exports nothing. */
declare module 'core-js/actual/index.js';
