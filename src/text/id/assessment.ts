export const assessment = {
  title: 'Asesmen',
  lead: 'Tandai bidang yang perlu dibantu, untuk seluruh keluarga dan tiap anggota. Yang tidak ditandai berarti cukup.',
  area: { INCOME: 'Penghasilan', FOOD: 'Pangan', HEALTH: 'Kesehatan', EDUCATION: 'Pendidikan', HOUSING: 'Rumah', CIVIL_PAPERS: 'Dokumen kependudukan', PROTECTION: 'Perlindungan', DISABILITY: 'Disabilitas' },
  urgent: 'Yang mendesak',
  urgentShort: 'mendesak',
  risk: 'Tingkat risiko keluarga',
  riskOf: { LOW: 'Rendah', MEDIUM: 'Sedang', HIGH: 'Tinggi' },
  riskShort: 'Risiko {{risk}}',
  strengths: 'Kekuatan keluarga',
  strengthsHint: 'Apa yang dapat dilakukan keluarga sendiri: keterampilan, kerabat, tabungan, lahan',
  save: 'Simpan asesmen',
};
