import type { VervalProblemCode } from '../../domain/proposal/verval/validate.ts';
import { vervalList } from './vervalList.ts';

/** `H`: of the family and its house, `P`: of a person; then the number in the survey. */
const variable: Record<string, string> = {
  H115: 'Status keluarga', H205: 'Hasil pendataan', H301a: 'Status bangunan tempat tinggal', H301b: 'Bukti kepemilikan lahan', H302: 'Luas lantai (m²)',
  H303: 'Jenis lantai terluas', H304: 'Jenis dinding terluas', H305: 'Jenis atap terluas', H306a: 'Sumber air minum utama',
  H306b: 'Jarak sumber air ke penampungan tinja', H307a: 'Sumber penerangan utama', H307b1: 'Daya meteran pertama', H307b2: 'Daya meteran kedua',
  H307b3: 'Daya meteran ketiga', H308: 'Bahan bakar utama untuk memasak', H309a: 'Fasilitas buang air besar', H309b: 'Jenis kloset', H310: 'Pembuangan akhir tinja',
  H501a: 'Menerima BPNT atau Sembako', H501a_month: 'Bulan terakhir BPNT', H501a_year: 'Tahun terakhir BPNT',
  H501b: 'Menerima PKH', H501b_month: 'Bulan terakhir PKH', H501b_year: 'Tahun terakhir PKH',
  H501c: 'Menerima BLT Dana Desa', H501c_month: 'Bulan terakhir BLT Dana Desa', H501c_year: 'Tahun terakhir BLT Dana Desa',
  H501d: 'Menerima subsidi listrik', H501d_month: 'Bulan terakhir subsidi listrik', H501d_year: 'Tahun terakhir subsidi listrik',
  H501e: 'Menerima bantuan pemerintah daerah', H501e_month: 'Bulan terakhir bantuan daerah', H501e_year: 'Tahun terakhir bantuan daerah',
  H501f: 'Menerima subsidi pupuk', H501f_month: 'Bulan terakhir subsidi pupuk', H501f_year: 'Tahun terakhir subsidi pupuk',
  H501g: 'Menerima subsidi LPG', H501g_month: 'Bulan terakhir subsidi LPG', H501g_year: 'Tahun terakhir subsidi LPG',
  H502a: 'Tabung gas 5,5 kg atau lebih', H502b: 'Lemari es', H502c: 'AC', H502d: 'Pemanas air', H502e: 'Telepon rumah', H502f: 'TV layar datar 30 inci atau lebih',
  H502g: 'Emas 10 gram atau lebih', H502h: 'Komputer, laptop, atau tablet', H502i: 'Sepeda motor', H502j: 'Sepeda', H502k: 'Mobil', H502l: 'Perahu',
  H502m: 'Kapal atau perahu motor', H502n: 'Ponsel pintar', H503a: 'Lahan lain', H503b: 'Rumah di tempat lain',
  H504a: 'Jumlah sapi', H504b: 'Jumlah kerbau', H504c: 'Jumlah kuda', H504d: 'Jumlah babi', H504e: 'Jumlah kambing atau domba',
  H505: 'Akses internet utama', H506: 'Rekening atau dompet digital aktif',
  Hpower_customer: 'Nomor pelanggan listrik', Hpower_meter: 'Nomor meter listrik', Hpaddy_field: 'Luas sawah', Hgarden: 'Luas kebun',
  P404: 'Keberadaan', P405: 'Jenis kelamin', P408: 'Status perkawinan', P409: 'Hubungan dengan kepala keluarga', P410: 'Sedang hamil', P411: 'Kartu identitas',
  P412: 'Partisipasi sekolah', P413: 'Jenjang pendidikan tertinggi', P414: 'Kelas tertinggi', P415: 'Ijazah tertinggi', P416: 'Bekerja seminggu yang lalu',
  P416_hours: 'Jam kerja seminggu', P417: 'Lapangan usaha pekerjaan utama', P418: 'Kedudukan dalam pekerjaan utama', P419: 'NPWP', P420a: 'Punya usaha sendiri',
  P420b: 'Jumlah usaha', P421: 'Lapangan usaha sendiri', P422: 'Jumlah pekerja dibayar', P423: 'Jumlah pekerja tidak dibayar', P424: 'Izin usaha',
  P425: 'Omzet usaha per bulan', P426: 'Usaha memakai internet', P427: 'Gizi balita', P428a: 'Kesulitan melihat', P428b: 'Kesulitan mendengar',
  P428c: 'Kesulitan berjalan atau naik tangga', P428d: 'Kesulitan menggerakkan tangan atau jari', P428e: 'Kesulitan belajar (intelektual)',
  P428f: 'Kesulitan mengendalikan perilaku atau emosi', P428g: 'Kesulitan berbicara atau berkomunikasi', P428h: 'Kesulitan mengurus diri sendiri',
  P428i: 'Kesulitan mengingat atau berkonsentrasi', P428j: 'Merasa sedih atau tertekan', P429: 'Pramurukti atau perawat', P430: 'Penyakit kronis',
  P431a: 'Jaminan kesehatan', P431b: 'Mengikuti Prakerja', P431c: 'Menerima KUR', P431d: 'Menerima UMi', P431e: 'Menerima PIP', P431f: 'Jaminan ketenagakerjaan',
  Pmonthly_income: 'Pendapatan sebulan', Pskill: 'Keterampilan atau sertifikat', Pmother_name: 'Nama ibu kandung',
};

const problem: Record<VervalProblemCode, string> = {
  INSTRUMENT_UNKNOWN: 'Formulir ini tidak dikenal.',
  VARIABLE_UNKNOWN: 'Pertanyaan ini tidak ada di formulir.',
  CODE_UNKNOWN: 'Jawaban ini tidak ada dalam daftar.',
  SUBJECT_UNKNOWN: 'Orang ini tidak termasuk dalam usulan.',
  SHEET_TWICE: 'Lembar ini terisi dua kali.',
  NOT_ASKED: 'Pertanyaan ini tidak berlaku untuk keadaan ini.',
  CONTRADICTS: 'Jawaban ini bertentangan dengan jawaban lain.',
  OUTSIDE_WINDOW: 'Bulan ini di luar dua belas bulan sebelum kunjungan.',
  VISIT_IN_FUTURE: 'Tanggal kunjungan belum terjadi.',
  MISSING: 'Belum dijawab.',
};

export const verval = { variable, list: vervalList, problem };
