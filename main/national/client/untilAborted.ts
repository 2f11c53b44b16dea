/**
 * Settles as the promise does, or fails as soon as the signal is given: whoever answers doesn't always hear it, and others
 * may wait for the same answer.
 */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined, why: () => Error): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(why());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
