/** Somebody says that the program did something wrong. It names no citizen. */
export interface ProblemReportTable {
  id: string;
  at: number;
  author: string;
  role: string;
  /** Section of the program, as in its menu. */
  page: string;
  version: string;
  error_code: string | null;
  words: string;
  /** What the program did last. */
  log: string;
  /** NEW | HANDED_OVER | DONE. */
  state: string;
  state_at: number | null;
  state_by: string | null;
  /** FILE | EMAIL. */
  how: string | null;
  note: string;
  clock: string;
}

/** The picture to a report, with everybody's data hidden; it stays on the PC where it was taken. */
export interface ProblemPictureTable {
  report_id: string;
  bytes: Uint8Array;
}

export interface ProblemTables {
  problem_report: ProblemReportTable;
  problem_picture: ProblemPictureTable;
}
