import { programmeCodeOf } from '#src/domain/programme/received.ts';
import type { Store } from '../store.ts';

/** Help that somebody receives by the national system's word. */
export interface ReceivedNationally {
  readonly recipientId: string;
  readonly personId: string;
  /** Code of the office's catalogue. */
  readonly programme: string;
  /** `2026-10-01` */
  readonly since: string;
  readonly until: string | null;
  readonly period: string;
}

/** What these people receive now: by NIK, or by the number in the register that a proposal of theirs names. */
export function receivedNationally({ q, sql }: Store, personIds: readonly string[]): ReceivedNationally[] {
  const niks = sql.all(q.selectFrom('person').select(['id', 'nik']).where('id', 'in', personIds)).flatMap(({ id, nik }) => (nik === null ? [] : [[nik, id] as const]));
  const numbers = sql.all(q.selectFrom('proposal_subject').select(['person_id', 'registry_id']).where('person_id', 'in', personIds).where('registry_id', 'is not', null))
    .map(({ person_id, registry_id }) => [registry_id ?? '', person_id ?? ''] as const);
  const [byNik, byNumber] = [new Map(niks), new Map(numbers)];
  const rows = sql.all(
    q.selectFrom('national_recipient').selectAll().where('state', '=', 'ACTIVE').where((row) => row.or([row('nik', 'in', [...byNik.keys()]), row('registry_id', 'in', [...byNumber.keys()])])),
  );
  return rows.map(({ id, nik, registry_id, programme, since, until, period }) => ({
    recipientId: id, personId: byNik.get(nik ?? '') ?? byNumber.get(registry_id) ?? '', programme: programmeCodeOf(programme), since, until, period,
  }));
}
