import type { RegistryAnswer } from '../case/events.ts';
import type { Need } from '../case/need.ts';
import type { Relation } from '../person/relation.ts';
import type { FactCode, FactScalar } from './facts.ts';

/** One member as the office has them on record. */
export interface MatchPerson {
  readonly id: string;
  readonly nik: string | null;
  readonly birthDate: string | null;
  readonly sex: 'L' | 'P' | null;
  readonly relation: Relation;
  readonly occupation: string | null;
  /** Illness, disability, pregnancy in the family's own words. */
  readonly condition: string | null;
}

/** Answers of a survey about the house (`personId` null) or one person: codes of Regsosek 2022.K. */
export interface MatchSheet {
  readonly source: 'SURVEY' | 'VISIT' | 'REGISTER';
  readonly on: string;
  readonly personId: string | null;
  readonly answers: Readonly<Record<string, number | string>>;
}

/** What an officer has said of a person or the house (`personId` null). */
export interface AssessedFact {
  readonly personId: string | null;
  readonly fact: FactCode;
  readonly value: FactScalar;
  readonly on: string;
}

/** All that is known of a family on a day; facts are read from it (gather.ts). */
export interface MatchFamily {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly village: string;
  readonly kind: string;
  readonly persons: readonly MatchPerson[];
  readonly checks: Readonly<Record<string, { readonly answer: RegistryAnswer; readonly decile: number | null; readonly dataDate: string | null }>>;
  readonly received: readonly { readonly personId: string | null; readonly programme: string }[];
  /** Whether somebody has asked what the family receives: only then is "nothing" known. */
  readonly receivedAsked: boolean;
  readonly categories: readonly { readonly personId: string; readonly category: string }[];
  readonly categoriesAsked: boolean;
  readonly needs: readonly Need[];
  readonly sheets: readonly MatchSheet[];
  readonly assessed: readonly AssessedFact[];
  readonly narrative: string;
  /** Codes of the papers that the case has. */
  readonly documents: readonly string[];
}
