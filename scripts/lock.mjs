// After adding a dependency: completes package-lock.json so that `npm ci` accepts it everywhere.
import fs from 'node:fs';
import { completeLock } from './lib/lock.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const file = inRoot('package-lock.json');
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const added = completeLock(lock);
if (added.length > 0) fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
say(added.length > 0 ? `added to package-lock.json: ${added.join(', ')}` : 'package-lock.json is complete');
