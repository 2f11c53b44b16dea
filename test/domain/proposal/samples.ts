import type { Deliberation } from '#src/domain/proposal/deliberation.ts';
import type { Sheet, Verval } from '#src/domain/proposal/verval/form.ts';

export const HOUSE: Sheet['answers'] = {
  '301a': 1, '302': 24, '303': 8, '304': 4, '305': 2, '306a': 6, '306b': 1, '307a': 1, '307b1': 1, '308': 4, '309a': 1, '309b': 4, '310': 4, '502a': 2, '501a': 1, '501a_month': 9, '501a_year': 2026,
};
export const PERSON: Sheet['answers'] = { '404': 1, '405': 1, '408': 2, '409': 1, '412': 3, '413': 3, '415': 3, '416': 1, '417': 11, '418': 7, '411': 5 };

export const sheet = (subject: string | null, answers: Sheet['answers']): Sheet => ({ instrument: 'REGSOSEK', version: '2022.K', subject, answers });

/** A complete form for these people. */
export const verval = (subjects: readonly string[], change: Partial<Verval> = {}): Verval => ({
  visitedOn: '2026-11-20', visitor: 'Neneng Fasilitator Contoh', latitude: -6.99, longitude: 107.72,
  sheets: [sheet(null, HOUSE), ...subjects.map((subject) => sheet(subject, PERSON))],
  criteria: {
    NO_SHELTER: false, HEAD_WITHOUT_WORK: false, WORRIED_ABOUT_FOOD: true, FOOD_OVER_HALF: true, NO_CLOTHES_BOUGHT: true, FLOOR_POOR: true,
    WALL_POOR: true, NO_TOILET: false, POWER_450_OR_NONE: true,
  },
  documents: ['KK', 'KTP', 'FOTO_RUMAH_DEPAN'], note: '', ...change,
});

export const deliberation = (subjects: readonly string[], refused: readonly string[] = [], change: Partial<Deliberation> = {}): Deliberation => ({
  heldOn: '2026-11-21', startsAt: '09:30', place: 'Balai Desa Cimekar', chair: 'H. Contoh Kepala', chairPost: 'Kepala Desa Cimekar', secretary: 'Ibu Contoh Sekretaris',
  participants: [{ name: 'Contoh BPD', post: 'Ketua BPD' }, { name: 'Contoh RW', post: 'Ketua RW 05' }],
  decisions: subjects.map((subject) => ({ subject, accepted: !refused.includes(subject), reason: refused.includes(subject) ? 'Sudah mampu' : '' })),
  minutesNumber: '470/12/2026', note: '', ...change,
});
