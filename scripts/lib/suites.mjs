import { inRoot } from './paths.mjs';

/** @param {readonly string[]} args @returns {string[]} arguments for Node */
export const vitest = (args) => [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', ...args];

/** @param {readonly string[]} args @returns {string[]} arguments for Node */
export const playwright = (args) => [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--config', 'test/playwright.config.ts', ...args];
