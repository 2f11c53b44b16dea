import type { FactCode, FactSource } from '../../domain/matching/facts.ts';
import type { Operator, VerdictKind } from '../../domain/matching/rules.ts';

const fact: Record<FactCode, string> = {
  AGE: 'Usia', SEX: 'Jenis kelamin', RELATION: 'Hubungan dengan kepala keluarga', OCCUPATION: 'Pekerjaan', PREGNANT: 'Sedang hamil', IN_SCHOOL: 'Masih bersekolah',
  SCHOOL_LEVEL: 'Jenjang sekolah', DROPPED_OUT: 'Putus sekolah', ADMITTED_TO_COLLEGE: 'Diterima di perguruan tinggi', DISABLED: 'Disabilitas', SEVERELY_DISABLED: 'Disabilitas berat',
  ILL: 'Sedang sakit', CHRONICALLY_ILL: 'Penyakit menahun', IN_HOSPITAL: 'Sedang dirawat di rumah sakit', SEES_BADLY: 'Sulit melihat', INSURANCE: 'Jaminan kesehatan',
  ORPHAN: 'Yatim, piatu, atau yatim piatu', HAS_NIK: 'Punya NIK', HAS_BUSINESS: 'Punya usaha', HAS_CREDIT: 'Sedang menerima kredit', LOST_JOB: 'Kehilangan pekerjaan',
  LIVES_ALONE: 'Tinggal sendiri', CATEGORIES: 'Kategori PPKS', RECEIVES: 'Bantuan yang diterima', DECILE: 'Desil keluarga', IN_REGISTER: 'Terdaftar di DTSEN', VILLAGE: 'Desa',
  SIZE: 'Jumlah anggota keluarga', FAMILY_OCCUPATIONS: 'Pekerjaan anggota keluarga', FAMILY_RECEIVES: 'Bantuan yang diterima keluarga', CHILDREN_UNDER_7: 'Anak di bawah 7 tahun',
  PUPILS: 'Anggota yang bersekolah', ELDERLY: 'Anggota lansia', HAS_PREGNANT: 'Ada ibu hamil', HAS_SEVERELY_DISABLED: 'Ada disabilitas berat', HOME: 'Status rumah', OWNS_LAND: 'Lahan milik sendiri',
  FLOOR: 'Lantai', FLOOR_AREA: 'Luas lantai (m²)', WALL: 'Dinding', ROOF: 'Atap', TOILET: 'Jamban', LIGHT: 'Listrik', POWER: 'Daya listrik (VA)', FARM_LAND: 'Punya lahan tani', ROOMS: 'Jumlah ruang', INCOME: 'Penghasilan keluarga sebulan (Rp)',
  DISASTER: 'Korban bencana', OUT_OF_FOOD: 'Kehabisan bahan pangan', SOMEBODY_DIED: 'Ada anggota meninggal', PAYS_LAND_TAX: 'Membayar PBB',
};
const source: Record<FactSource, string> = {
  SURVEY: 'verval', VISIT: 'kunjungan rumah', ASSESSMENT: 'asesmen', REGISTER: 'DTSEN', RECORD: 'data keluarga', NEED: 'kebutuhan', OFFICE: 'berkas kasus', STORY: 'cerita keluarga', AGE: 'usia dan jenis kelamin',
};
const op: Record<Operator, string> = {
  eq: '{{value}}', lt: 'kurang dari {{value}}', lte: 'paling banyak {{value}}', gt: 'lebih dari {{value}}', gte: 'paling sedikit {{value}}', between: '{{value}}', in: '{{value}}', notIn: 'bukan {{value}}',
  containsAny: '{{value}}', containsNone: 'tanpa {{value}}', startsWith: '{{value}}',
};
const verdict: Record<VerdictKind, string> = { LAYAK: 'Kandidat', TIDAK: 'Bukan kandidat', BELUM_DIKETAHUI: 'Perlu data' };

export const matching = {
  fact, source, op, verdict,
  yes: 'ya', no: 'tidak',
  value: {
    SEX: { L: 'laki-laki', P: 'perempuan' },
    OCCUPATION: {
      ASN: 'ASN', TNI_POLRI: 'TNI atau Polri', EMPLOYEE: 'pegawai atau karyawan', CASUAL: 'pekerja lepas', FARMER: 'petani', FARM_WORKER: 'buruh tani', FISHER: 'nelayan', TRADER: 'pedagang atau usaha sendiri',
      DRIVER: 'sopir atau ojek', MIGRANT: 'pekerja migran', TOBACCO: 'pekerja tembakau', HOUSEWIFE: 'ibu rumah tangga', STUDENT: 'pelajar', RETIRED: 'pensiunan', NONE: 'tidak bekerja', OTHER: 'lainnya',
    },
    SCHOOL_LEVEL: { NONE: 'tidak bersekolah', SD: 'SD', SMP: 'SMP', SMA: 'SMA atau SMK', COLLEGE: 'perguruan tinggi' },
    INSURANCE: { NONE: 'tidak ada', PBI: 'PBI-JK', PBI_INACTIVE: 'PBI-JK tidak aktif', SELF: 'bayar sendiri', EMPLOYER: 'pemberi kerja', OTHER: 'lainnya' },
    FLOOR: { GOOD: 'keramik atau ubin', CEMENT: 'semen', WOOD: 'kayu', BAMBOO: 'bambu', EARTH: 'tanah', OTHER: 'lainnya' },
    WALL: { WALL: 'tembok', PLASTERED: 'plesteran', WOOD: 'kayu', BAMBOO: 'bambu', OTHER: 'lainnya' },
    ROOF: { CONCRETE: 'beton', TILE: 'genteng', ZINC: 'seng', ASBESTOS: 'asbes', WOOD: 'kayu', BAMBOO: 'bambu', STRAW: 'rumbia atau ijuk', OTHER: 'lainnya' },
    TOILET: { OWN: 'sendiri', SHARED: 'bersama', PUBLIC: 'umum', UNUSED: 'ada, tidak dipakai', NONE: 'tidak ada' },
    LIGHT: { METER: 'PLN dengan meteran', NO_METER: 'PLN tanpa meteran', OTHER_POWER: 'listrik bukan PLN', NONE: 'tanpa listrik' },
    HOME: { OWN: 'milik sendiri', RENTED: 'kontrak atau sewa', FREE: 'menumpang', OFFICIAL: 'rumah dinas', OTHER: 'lainnya', NONE: 'tidak punya rumah' },
  },
  finding: '{{fact}}: {{found}} (syarat {{wanted}}; {{source}})',
  excluded: '{{fact}}: {{found}} (tidak boleh {{wanted}}; {{source}})',
  asOf: '{{source}}, {{date}}',
  missingOne: '{{fact}} belum diketahui',
  conflict: 'Sumber berbeda tentang {{fact}}: {{values}}',
  said: '{{value}} ({{source}})',
  nothing: 'tidak ada',
  panel: {
    title: 'Kandidat program',
    lead: 'Hasil aturan program, bukan keputusan. Kandidat belum tentu penerima.',
    noLonger: 'Bukan kandidat menurut aturan yang berlaku sejak {{date}}. {{why}}',
    groups: { doubtful: 'Di rencana, bukan kandidat menurut aturan sekarang', candidates: 'Kandidat', data: 'Perlu data', others: 'Lainnya' },
    why: 'Mengapa',
    legal: 'Dasar: {{ref}}',
    rule: 'Aturan berlaku sejak {{date}}',
    needData: 'Perlu data: {{facts}}',
    assess: 'Isi data',
    needPapers: 'Berkas yang belum ada: {{papers}}',
    add: 'Tambahkan',
    addOf: 'Tambahkan {{what}} untuk {{who}}',
    planned: 'Sudah di rencana',
    open: 'Isi baris',
    added: 'Ditambahkan ke rencana.',
    keys: 'Panah memilih, T menambahkan ke rencana.',
    showOthers: 'Tampilkan {{count}} lainnya',
    hideOthers: 'Sembunyikan lainnya',
    none: 'Belum ada kandidat. Lengkapi data keluarga, lalu lihat lagi.',
    goal: 'Memperoleh {{what}}',
  },
};
