import { expect, test } from 'vitest';
import { PROPOSAL_REASONS } from '#src/domain/proposal/kinds.ts';
import { PROPOSAL_STAGES, PROPOSAL_STATUSES } from '#src/domain/proposal/stages.ts';
import { PROPOSAL_FLOW } from '#src/domain/proposal/transitions.ts';
import { FIELD_REPORT_FLOW } from '#src/domain/fieldReport/fold.ts';
import { ROUND_FLOW } from '#src/domain/round/fold.ts';
import { translator } from '#src/text/index.ts';
import { criteriaLabel, workLabel } from '#src/text/workLabels.ts';

test.each(['id', 'en'] as const)('every code of a proposal, report and round has its label (%s)', (language) => {
  const t = translator(language);
  const codes = [
    ...PROPOSAL_STATUSES.map((code) => ['proposalStatus', code] as const), ...PROPOSAL_REASONS.map(({ code }) => ['proposalReason', code] as const),
    ...PROPOSAL_STAGES.map(({ code }) => ['proposalStage', code] as const),
    ...[PROPOSAL_FLOW, FIELD_REPORT_FLOW, ROUND_FLOW].flatMap((flow) => Object.keys(flow)).map((code) => ['step', code] as const),
    ['vervalCode', 'FLOOR.8'] as const, ['vervalVariable', 'H303'] as const,
  ];
  expect(codes.filter(([set, code]) => workLabel(set, code, t) === code)).toEqual([]);
  expect(workLabel('proposalStatus', 'OF_A_NEWER_APP', t)).toBe('OF_A_NEWER_APP');
  expect(criteriaLabel(6, t)).toContain('6');
});
