/** The most lines that are kept: the last minutes of a busy desk. */
const MOST_LINES = 200;
const MOST_FRAMES = 5;

/** What the program did last, in memory only: names of operations, codes, places in the program; never what was typed or read. */
export interface Journal {
  done(operation: string, outcome: string, milliseconds: number): void;
  fault(where: string, error: unknown): void;
  text(): string;
}

export function journal(now: () => number = Date.now): Journal {
  const lines: string[] = [];
  const add = (line: string): void => {
    lines.push(`${new Date(now()).toISOString()} ${line}`);
    if (lines.length > MOST_LINES) lines.shift();
  };
  return {
    done: (operation, outcome, milliseconds) => add(`${operation} ${outcome} ${milliseconds} ms`),
    fault: (where, error) => add(`fault in ${where}: ${faultLine(error)}`),
    text: () => lines.join('\n'),
  };
}

/** Kind and places of a fault. Its message may hold data, and folders a user's name: only the files' own names stay. */
function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, MOST_FRAMES);
  const places = frames.map((frame) => /([^/\\():]+:\d+:\d+)\)?$/.exec(frame)?.[1] ?? '').filter((place) => place !== '');
  return [error.constructor.name, ...places].join(' < ');
}
