import { SlrtError } from '#src/text/error.ts';
import { openEncrypted } from '#main/data/open.ts';
import { countNumbers } from '../store/numberPages.ts';
import { countPaged } from '../store/personPages.ts';
import type { BuildOptions } from './build.ts';

/**
 * Opens the finished file anew, as its users will, and reads every page of its tables: the cipher's authentication
 * tag of each page is checked by that. SQLite's own quick_check takes as long as the import; checkIntegrity() offers it.
 *
 * @throws SlrtError DATABASE_CORRUPT
 */
export function checkBuilt(file: string, { keyHex, open = openEncrypted }: Pick<BuildOptions, 'keyHex' | 'open'>, people: number): { people: number; households: number } {
  const db = open(file, keyHex, { readonly: true, cacheKib: 2_048 });
  try {
    const found = countPaged(db);
    if (found.people !== people || countNumbers(db, 'registry_id') !== people) throw new SlrtError('DATABASE_CORRUPT');
    countNumbers(db, 'nik');
    countNumbers(db, 'kk');
    return found;
  } finally {
    db.close();
  }
}
