import type { catalogueOperations } from '#src/contract/catalogue.ts';
import type { Catalogue, CatalogueKind } from '#src/domain/programme/catalogue.ts';
import type { Partner, Programme } from '#src/domain/programme/programme.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { catalogueOf } from '../../data/catalogue/catalogue.ts';
import { exportCsv, previewCsv, takeCsv } from '../../data/catalogue/csv.ts';
import { historyOf, isKnown } from '../../data/catalogue/history.ts';
import { programmeSheetFile } from '../../data/catalogue/sheet.ts';
import { writeVersion } from '../../data/catalogue/write.ts';
import type { HandlersOf, UserContext } from '../context.ts';

export const catalogueHandlers: HandlersOf<keyof typeof catalogueOperations> = {
  'catalogue.get': (_, { store }) => catalogueOf(store),
  'catalogue.history': ({ kind, code }, { store }) => historyOf(store, kind, code),
  'catalogue.writeProgramme': (input, context) => write(context, 'PROGRAMME', input),
  'catalogue.writePartner': (input, context) => write(context, 'PARTNER', input),
  'catalogue.export': ({ kind }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'catalogue', subjectId: kind, note: null });
    return exportCsv(store, kind);
  },
  'catalogue.readCsv': ({ kind, fileToken }, { store, user, services }) => previewCsv(store, kind, services.files.path(user.userId, fileToken)),
  'catalogue.takeCsv': async ({ kind, fileToken, digest, note }, { store, user, services }) => ({
    changed: await takeCsv(store, user.userId, kind, services.files.path(user.userId, fileToken), digest, note),
  }),
  'catalogue.sheet': ({ code }, { store }) => programmeSheetFile(store, code),
};

interface Written {
  readonly entry: Programme | Partner;
  readonly isNew: boolean;
  readonly validFrom: string;
  readonly note: string;
  readonly basis: string | null;
}

function write({ store, user }: UserContext, kind: CatalogueKind, { entry, isNew, validFrom, note, basis }: Written): Catalogue {
  if (isNew && isKnown(store, kind, entry.code)) throw new SlrtError('CATALOGUE_CODE_TAKEN', { code: entry.code });
  writeVersion(store, user.userId, { kind, code: entry.code, body: entry, validFrom, note }, basis);
  return catalogueOf(store);
}
