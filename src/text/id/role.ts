import type { Role } from '../../domain/access/roles.ts';

const name: Record<Role, string> = {
  ADMINISTRATOR: 'Administrator',
  MANAGER: 'Manajer SLRT',
  SUPERVISOR: 'Supervisor kecamatan',
  FACILITATOR: 'Fasilitator',
  FRONT_OFFICE: 'Petugas penerima (front office)',
  REVIEW_ANALYST: 'Analis pemeriksa (mid office)',
  BACK_OFFICE: 'Perencana layanan (back office)',
  SURVEYOR: 'Petugas survei',
  PUSKESOS_COORDINATOR: 'Koordinator Puskesos',
  HEAD_OF_DIVISION: 'Kepala bidang',
  HEAD_OF_OFFICE: 'Kepala dinas',
  VILLAGE_OPERATOR: 'Operator desa',
  SIKS_SUPERVISOR: 'Supervisor SIKS',
};

export const role = { name };
