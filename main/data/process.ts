import type { DataProcessSettings } from '#src/contract/wire.ts';
import { serve, type ParentLine } from '../ipc/serve.ts';

/**
 * Entry of the data process. Electron's utility process gives a parent port; everything behind it is plain Node.
 * The settings come as the last argument, as JSON.
 */
const parent = (process as NodeJS.Process & { parentPort?: ParentLine }).parentPort;
if (parent === undefined) throw new Error('the data process is started by the shell');
const settings = JSON.parse(process.argv.at(-1) ?? '{}') as DataProcessSettings;
void serve(parent, settings);
