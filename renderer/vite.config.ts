import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Loaded from a file, so every path is relative; the target is the oldest Chrome it must run on. */
export default defineConfig({
  root: here,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    target: 'chrome114',
    outDir: path.join(here, '..', '.vite', 'renderer', 'main_window'),
    emptyOutDir: true,
    // One window, loaded from the disk: a second file per page gains nothing.
    chunkSizeWarningLimit: 8_000,
    assetsInlineLimit: 0,
    sourcemap: true,
  },
});
