import type { IsoDate } from '../time/date.ts';

/** The registry's own letters: L(aki-laki), P(erempuan). */
export type RegistrySex = 'L' | 'P';

/** Relation to the head of family, code list SHDK (domain.md Appendix B); 0 when the file gives none. */
export const RELATIONS = [
  'UNKNOWN', 'HEAD', 'HUSBAND', 'WIFE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'PARENT', 'PARENT_IN_LAW', 'OTHER_RELATIVE', 'HELPER', 'OTHER',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A person as the national registry's snapshot holds them. NIK and KK are text from end to end. */
export interface RegistryPerson {
  /** Opaque, at most 36 characters. */
  readonly registryId: string;
  readonly nik: string | null;
  readonly kk: string | null;
  readonly name: string;
  readonly birthPlace: string | null;
  readonly birthDate: IsoDate | null;
  readonly sex: RegistrySex | null;
  readonly relation: Relation;
  /** Kemendagri code with dots. */
  readonly village: string;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  /** 1 (poorest tenth) to 10; 0 when the family isn't ranked. */
  readonly decile: number;
  /** Agrees with the population register (padan); null when the file doesn't say. */
  readonly matched: boolean | null;
  readonly motherName: string | null;
  readonly programmes: readonly string[];
  /** Fields that the format doesn't know, as they came. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface RegistryHousehold {
  readonly kk: string | null;
  readonly village: string;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  /** The head's decile, or the lowest of the family where no head is known. */
  readonly decile: number;
  /** Codes of the survey named by the snapshot's `instrument`: never a bare code without it. */
  readonly housing: Readonly<Record<string, unknown>>;
  readonly members: readonly RegistryPerson[];
}

/** Someone who has left the registry, by a delta or a newer snapshot. */
export interface RemovedPerson {
  readonly registryId: string;
  readonly nik: string | null;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly village: string;
  /** The date of the data that no longer held the person. */
  readonly until: IsoDate;
}
