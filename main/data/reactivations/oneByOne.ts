import { setImmediate as breathe } from 'node:timers/promises';
import { SlrtError } from '#src/text/error.ts';

/**
 * Takes each item for itself: one that can't go holds up no other, and other windows get their turn in between.
 *
 * @param refused hears of each that can't go, and why
 * @throws SlrtError DISK_FULL, which would meet every other item too, and whatever is no refusal
 */
export async function oneByOne<Item>(items: Iterable<Item>, take: (item: Item) => void, refused: (item: Item, code: string) => void): Promise<void> {
  for (const item of items) {
    await breathe();
    try {
      take(item);
    } catch (error) {
      if (!(error instanceof SlrtError) || error.code === 'DISK_FULL') throw error;
      refused(item, error.code);
    }
  }
}
