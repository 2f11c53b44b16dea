// Writes src/contract/siks-ng.openapi.json from src/contract/siks-ng.ts: `node scripts/generate-openapi.mjs`.
import { writeFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const { openApiDocument } = await import('../src/contract/siks-ng/openapi.ts');
const file = inRoot('src', 'contract', 'siks-ng.openapi.json');
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
console.log(`wrote ${Object.keys(/** @type {object} */ (openApiDocument()['paths'])).length} addresses`);
