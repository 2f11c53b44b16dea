import type { CaseKindCode, Sector } from '../../domain/case/kinds.ts';

const kind: Record<CaseKindCode, string> = {
  INQUIRY: 'Pertanyaan atau permintaan informasi',
  SUGGESTION: 'Saran',
  MEMBERSHIP_EXCLUSION: 'Kepesertaan: layak tetapi tidak menerima',
  MEMBERSHIP_INCLUSION: 'Kepesertaan: tidak layak tetapi menerima',
  MEMBERSHIP_DEACTIVATED: 'Kepesertaan: dinonaktifkan atau dicoret',
  PROGRAM_DELIVERY: 'Pengaduan pelaksanaan program',
  PROGRAM_NEED: 'Kebutuhan program',
  NON_PROGRAM_NEED: 'Kebutuhan di luar program',
  DATA_UPDATE: 'Pembaruan data',
  LETTER_REQUEST: 'Permohonan surat',
};

const sector: Record<Sector, string> = {
  HEALTH: 'Kesehatan',
  EDUCATION: 'Pendidikan',
  SOCIAL_ECONOMIC: 'Sosial dan ekonomi',
  FOOD: 'Pangan',
  ENERGY: 'Energi',
  AGRICULTURE: 'Pertanian',
  FISHERY: 'Perikanan',
  HOUSING: 'Perumahan',
  POPULATION_ADMIN: 'Administrasi kependudukan',
  EMPLOYMENT: 'Ketenagakerjaan',
  PROTECTION: 'Perlindungan perempuan dan anak',
};

export const caseTexts = {
  kind,
  sector,
  urgency: { EMERGENCY: 'Darurat, ditangani hari ini', FAST_TRACK: 'Didahulukan', REGULAR: 'Biasa' },
  emergency: {
    CHILD_VIOLENCE: 'Kekerasan terhadap anak', VIOLENCE: 'Korban kekerasan', HOSPITAL: 'Gawat di rumah sakit', HOMELESS: 'Orang telantar, tanpa tempat tinggal',
    DISASTER: 'Bencana atau kebakaran', OTHER: 'Keadaan darurat lain',
  },
  reporter: {
    NEIGHBOUR: 'Tetangga', RELATIVE: 'Kerabat', WARD_HEAD: 'Ketua RT atau RW', VILLAGE_OFFICER: 'Perangkat desa', HEALTH_WORKER: 'Bidan, kader, atau petugas kesehatan',
    TEACHER: 'Guru', POLICE: 'Polisi', OTHER: 'Lainnya',
  },
};
