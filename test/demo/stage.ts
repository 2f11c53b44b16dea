import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect as hasty, type Locator, type Page } from '@playwright/test';

/** Where the demo leaves what it saw. */
export const OUT = path.resolve(import.meta.dirname, '..', '..', 'out', 'demo');

/** A slow or busy PC is no reason to fail: steps are seen, not timed. */
export const expect = hasty.configure({ timeout: 30_000 });

export interface Stage {
  readonly window: Page;
  /** Does one step, sees that it worked, keeps a picture of the window. */
  readonly step: (name: string, work: () => Promise<void>) => Promise<void>;
}

/** Numbered pictures in out/demo; the first step that is not seen to work ends the demo. */
export async function openStage(window: Page): Promise<Stage> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  let number = 0;
  return {
    window,
    async step(name, work) {
      number += 1;
      const title = `${String(number).padStart(2, '0')}-${name}`;
      try {
        await work();
        await window.waitForTimeout(200);
        await window.screenshot({ path: path.join(OUT, `${title}.png`) });
        process.stdout.write(`ok   ${title}\n`);
      } catch (error) {
        await window.screenshot({ path: path.join(OUT, `${title}-failed.png`) }).catch(() => undefined);
        process.stdout.write(`FAIL ${title}\n`);
        throw error;
      }
    },
  };
}

/** Picks an option of a drop-down; what is typed narrows a searchable one. */
export async function choose(scope: Page | Locator, window: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  const field = scope.getByRole('combobox', { name: label }).or(scope.getByRole('textbox', { name: label })).first();
  await field.click();
  if (typeof option === 'string' && (await field.getAttribute('readonly')) === null) await field.fill(option);
  await window.getByRole('option', { name: option }).first().click();
}

/** A PDF that was really written: its first bytes say so, and it is no empty shell. */
export async function seePdf(name: RegExp, files: readonly string[]): Promise<string> {
  const file = files.find((candidate) => name.test(candidate));
  if (file === undefined) throw new Error(`no file like ${String(name)} in out/demo`);
  const bytes = await readFile(path.join(OUT, file));
  if (bytes.subarray(0, 5).toString() !== '%PDF-' || bytes.length < 5_000) throw new Error(`${file} is no PDF`);
  return file;
}
