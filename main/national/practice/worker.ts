import { parentPort, workerData } from 'node:worker_threads';
import type { PracticeSettings } from './messages.ts';
import { servePractice } from './thread.ts';

/** The thread of the practice system: it listens to this computer only, and ends with the data process. */
const port = parentPort;
if (port === null) throw new Error('runs only as a worker');
void servePractice(port, workerData as PracticeSettings);
