import type { Page } from '@playwright/test';

/**
 * A clerk at the keyboard, counted. One input is one press of a key or chord (Tab, Enter, Ctrl Enter), or one field
 * filled by typing; the characters typed are counted beside it.
 */
export interface Counted {
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  readonly inputs: number;
  readonly characters: number;
}

export function counted(window: Page): Counted {
  let inputs = 0;
  let characters = 0;
  return {
    async press(keys) {
      inputs += 1;
      await window.keyboard.press(keys);
    },
    async type(text) {
      inputs += 1;
      characters += text.length;
      await window.keyboard.type(text);
    },
    get inputs() {
      return inputs;
    },
    get characters() {
      return characters;
    },
  };
}
