import { parentPort, workerData } from 'node:worker_threads';
import { runImport, type ImportOrder } from './worker/importSide.ts';
import { serveSearch, type SearchOrder } from './worker/searchSide.ts';

/** The thread for everything that takes long: one job per thread, told by its order. */
const order = workerData as ImportOrder | SearchOrder;
const port = parentPort;
if (port === null) throw new Error('runs only as a worker');

if (order.job === 'search') serveSearch(port, order);
else void runImport(port, order);
