import type { RuleProblem } from '../../domain/matching/problems.ts';

const problem: Record<RuleProblem['code'], string> = {
  LOOP: 'syarat bersama berputar tanpa akhir: {{names}}.', UNKNOWN_CONDITION: 'syarat bersama {{name}} tidak ada.', UNKNOWN_FACT: 'fakta {{fact}} tidak ada.', WRONG_SCOPE: '{{fact}} hanya dapat ditanyakan per orang.',
  WRONG_OPERATOR: '{{fact}} tidak dapat ditanyakan dengan {{op}}.', WRONG_VALUE: 'nilai {{value}} tidak berlaku untuk {{fact}}.', CONTRADICTION: 'syarat tentang {{fact}} saling bertentangan, jadi tidak seorang pun dapat memenuhinya (masa mulai {{from}}).',
  PERIOD_GAP: 'tidak ada aturan yang berlaku dari {{from}} sampai {{to}}.', PERIOD_OVERLAP: 'dua masa berlaku bertumpuk mulai {{from}}.', PERIOD_REVERSED: 'masa berlaku {{from}} berakhir sebelum dimulai.', STARTS_LATE: 'program sudah berjalan, tetapi aturan belum ada dari {{from}} sampai {{to}}.',
  EXAMPLE_MISSING: 'belum ada contoh {{kind}} (masa mulai {{from}}).', EXAMPLE_FAILED: 'contoh "{{name}}" seharusnya {{expected}}, hasilnya {{got}}.',
};

export const rule = {
  title: 'Aturan: {{name}}',
  lead: 'Sasaran (about), syarat (conditions), dan pengecualian (exclusions) berupa pertanyaan kepada fakta. Tiap masa berlaku perlu contoh yang memenuhi, yang tidak, dan di batas.',
  text: 'Isi aturan', check: 'Periksa', try: 'Coba pada keluarga', publish: 'Terbitkan aturan', published: 'Aturan diterbitkan.', looked: 'Selesai diperiksa.',
  noteExample: 'Dibaca dalam riwayat, misalnya: Keputusan Menteri nomor 12 tahun 2027',
  fine: 'Aturan benar. {{count}} contoh dijalankan dan hasilnya sesuai.', good: 'Benar', problems: '{{count}} masalah',
  problem,
  example: { POSITIVE: 'yang memenuhi', NEGATIVE: 'yang tidak memenuhi', BOUNDARY: 'di batas' },
  unreadable: 'Isi aturan tidak dapat dibaca.', unreadableLine: 'Isi aturan tidak dapat dibaca, lihat baris {{line}}.', unreadableAt: 'Bentuk aturan tidak sesuai di {{where}}.',
  trial: 'Dicoba pada {{families}} keluarga dengan kasus terbuka ({{asked}} hasil)', count: '{{verdict}}: {{before}} menjadi {{after}}',
  facts: 'Fakta yang dapat ditanyakan',
  fact: { code: 'Kode', means: 'Arti', values: 'Nilai', number: 'angka {{low}} sampai {{high}}', area: 'kode wilayah, misalnya 32.04.05', programmes: 'kode program' },
  form: {
    way: 'Cara mengubah', wayOf: { FORM: 'Formulir', TEXT: 'Teks (untuk ahli)' },
    unreadable: 'Isi aturan tidak dapat ditampilkan sebagai formulir. Perbaiki dahulu di tampilan teks.',
    kind: { fact: 'Pertanyaan', all: 'Semua dari', any: 'Salah satu dari', not: 'Bukan', use: 'Syarat bersama' },
    op: { eq: 'sama dengan', lt: 'kurang dari', lte: 'paling banyak', gt: 'lebih dari', gte: 'paling sedikit', between: 'antara', in: 'salah satu dari', notIn: 'bukan salah satu dari', containsAny: 'memuat salah satu', containsNone: 'tidak memuat', startsWith: 'di wilayah' },
    kindOf: '{{name}}: bentuk', sharedOf: '{{name}}: syarat bersama', factOf: '{{name}}: fakta', opOf: '{{name}}: perbandingan', valueOf: '{{name}}: nilai', remove: 'Hapus {{name}}', addTo: 'Tambah ke {{name}}', add: 'Tambah',
    condition: 'Syarat', period: 'Masa berlaku {{number}}', addPeriod: 'Masa berlaku baru', removePeriod: 'Hapus masa ini', from: 'Mulai', to: 'Sampai (kosong: seterusnya)', legalRef: 'Dasar hukum', note: 'Catatan', noteHint: 'Bila sumber berbeda: apa kata sumber lain.',
    part: { about: 'Sasaran', conditions: 'Syarat', exclusions: 'Pengecualian' },
    hint: { about: 'Untuk siapa program ini.', conditions: 'Semuanya harus terpenuhi.', exclusions: 'Tidak satu pun boleh terpenuhi.', examples: 'Orang atau rumah rekaan. Semuanya dijalankan setiap kali aturan diperiksa.' },
    examples: 'Contoh', exampleName: 'Contoh {{number}}', exampleIs: 'Contoh {{kind}}', addExample: 'Contoh {{kind}}', expect: 'Hasil yang benar', addFact: 'Tambah fakta ke {{name}}', addFactShort: 'Tambah fakta',
  },
  table: 'Daftar aturan', shared: 'Syarat bersama {{code}}', of: { PERSON: 'Tiap orang', HOUSEHOLD: 'Keluarga atau rumah' },
  column: { of: 'Ditanyakan untuk', questions: 'Pertanyaan', examples: 'Contoh', state: 'Keadaan', case: 'Kasus', was: 'Sekarang', is: 'Nanti', missing: 'Data yang kurang' },
};
