// i18n completeness: both languages say the same things, nothing is empty, used texts exist,
// unused ones do not. Run on Node 24 (it reads the TypeScript sources).
import fs from 'node:fs';
import { inRoot } from './lib/paths.mjs';
import { filesUnder } from './lib/stamp.mjs';
import { compareLanguages, compareUse, leavesOf } from './lib/texts.mjs';

const { id } = await import('../src/text/id/index.ts');
const { en } = await import('../src/text/en/index.ts');
const isText = (/** @type {string} */ file) => /^src[\\/]text[\\/](id|en)[\\/]/.test(file);
const sources = filesUnder(['src', 'main', 'renderer']).filter((file) => /\.tsx?$/.test(file) && !isText(file)).map((file) => fs.readFileSync(inRoot(file), 'utf8'));

const indonesian = leavesOf(id);
const wrong = [...compareLanguages(indonesian, leavesOf(en)), ...compareUse(indonesian, sources)];
for (const line of wrong) console.log(line);
console.log(`${indonesian.size} texts, ${wrong.length} problems`);
process.exitCode = wrong.length === 0 ? 0 : 1;
