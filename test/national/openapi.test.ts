import fs from 'node:fs';
import { expect, test } from 'vitest';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import type { NationalOperation } from '#src/contract/siks-ng/operation.ts';
import { openApiDocument } from '#src/contract/siks-ng/openapi.ts';

const FILE = 'src/contract/siks-ng.openapi.json';

test('the committed document is made from the contract (repair: node scripts/generate-openapi.mjs)', () => {
  expect(fs.readFileSync(FILE, 'utf8')).toBe(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
});

test('every reference leads somewhere', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);
  for (const [, group = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
    expect((document['components'] as Record<string, Record<string, unknown>>)[group]).toHaveProperty(name);
  }
  expect(text).not.toContain('$defs');
});

test('names are unique, and no number of a person stands in an address', () => {
  const operations = Object.entries<NationalOperation>(NATIONAL);
  expect(operations.every(([name, { id }]) => name === id)).toBe(true);
  for (const [, { params, query }] of operations) {
    for (const name of [...Object.keys(params?.shape ?? {}), ...Object.keys(query?.shape ?? {})]) expect(name).not.toMatch(/^(nik|kk|birth|mother)/i);
  }
});
