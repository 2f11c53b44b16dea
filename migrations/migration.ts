/** One step of the schema. Numbered in tens, never edited once landed, additive for synced tables. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}
