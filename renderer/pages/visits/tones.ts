import type { FieldReportStatus } from '#src/domain/fieldReport/fold.ts';
import type { Tone } from '../../components/StatusBadge.tsx';

export const TONES: Readonly<Record<FieldReportStatus, Tone>> = { AWAITING_SUPERVISOR: 'waiting', AWAITING_MANAGER: 'waiting', RETURNED: 'needsYou', APPROVED: 'done', WITHDRAWN: 'stopped' };
