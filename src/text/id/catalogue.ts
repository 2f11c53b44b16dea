export const catalogue = {
  sheet: {
    title: 'Informasi program untuk warga',
    benefit: 'Manfaat', target: 'Untuk siapa', documents: 'Berkas yang perlu dibawa', noDocuments: 'Tidak ada berkas khusus', channel: 'Cara mengajukan', partners: 'Dilayani oleh',
    owner: 'Penyelenggara', legalRef: 'Dasar hukum',
    promise: 'Memenuhi syarat awal belum berarti menerima. Keputusan ada pada penyelenggara program. Layanan SLRT tidak dipungut biaya.',
    printed: 'Dicetak {{date}}',
  },
  add: 'Tambah program', addPartner: 'Tambah mitra', edit: 'Ubah', print: 'Lembar informasi', history: 'Riwayat versi', export: 'Simpan sebagai CSV', import: 'Ambil dari CSV', rules: 'Aturan',
  newTitle: 'Entri baru', exported: 'Daftar tersimpan sebagai CSV.',
  retired: 'Dihentikan', showRetired: 'Tampilkan yang dihentikan',
  retire: 'Hentikan', restore: 'Pakai lagi', retireOf: 'Hentikan {{name}}', retireText: 'Tidak dapat dipilih lagi dalam rencana baru. Kasus yang sudah memakainya tetap menampilkan namanya, dan dapat dipakai lagi kapan saja.',
  saved: 'Versi baru tersimpan.', save: 'Simpan versi baru',
  field: {
    code: 'Kode', name: 'Nama', shortName: 'Nama pendek', owner: 'Pemilik', level: 'Tingkat', sector: 'Bidang', unit: 'Diberikan untuk', benefit: 'Manfaat', target: 'Sasaran', documents: 'Berkas yang diminta',
    channel: 'Cara mengajukan', contact: 'Narahubung', areas: 'Wilayah layanan', capacity: 'Tempat', capacityYear: 'Tahun anggaran', legalRef: 'Dasar hukum', validFrom: 'Berjalan sejak', validTo: 'Berjalan sampai',
    overlapGroup: 'Kelompok manfaat', notWith: 'Tidak boleh bersama', repeat: 'Boleh diberikan lagi', months: 'Setelah berapa bulan', retired: 'Dihentikan',
    kind: 'Jenis', services: 'Layanan', addressee: 'Surat ditujukan kepada', addressedAt: 'Di', address: 'Alamat', phone: 'Telepon', email: 'Surel', mou: 'Nota kesepahaman', mouNumber: 'Nomor nota kesepahaman',
    mouFrom: 'Nota berlaku sejak', mouTo: 'Nota berlaku sampai', fromStudy: 'Dari kajian awal', versionFrom: 'Perubahan berlaku mulai', note: 'Alasan perubahan',
  },
  example: {
    code: 'Huruf besar dan angka, misalnya BANTUAN_BARU', areas: 'Kosong berarti seluruh kabupaten', capacity: 'Kosong berarti tidak dibatasi', overlapGroup: 'Program dengan kelompok sama memberi manfaat serupa, misalnya HOUSE_REPAIR',
    note: 'Dibaca dalam riwayat, misalnya: nominal tahun 2027', target: 'Kalimat untuk warga',
  },
  repeat: { RUNNING: 'Selama masih berjalan dianggap ganda', AFTER: 'Boleh lagi setelah beberapa bulan', ONCE: 'Hanya sekali' },
  repeatAfter: 'Boleh lagi setelah lebih dari {{months}} bulan',
  capacityOf: '{{places}} tempat, tahun {{year}}',
  wholeRegency: 'Seluruh kabupaten',
  since: 'Sejak {{date}}', span: '{{from}} sampai {{to}}',
  problem: { code: 'Kode hanya huruf besar, angka, dan garis bawah, 2 sampai 60 tanda.', number: 'Isi dengan angka bulat.', months: 'Isi jumlah bulan, 1 sampai 600.', date: 'Isi tanggalnya.', order: 'Tanggal akhir tidak boleh sebelum tanggal awal.' },
  version: {
    title: 'Riwayat {{name}}', own: 'Bawaan aplikasi', of: '{{date}} oleh {{name}}', unknown: 'petugas', from: 'Berlaku mulai {{date}}', changed: 'Yang berubah: {{fields}}', first: 'Entri baru', none: 'Belum ada versi.',
  },
  csv: {
    title: 'Ambil dari CSV', lead: 'Periksa dulu apa yang akan berubah. Semua baris masuk sekaligus, atau tidak sama sekali.', choose: 'Pilih berkas CSV',
    summary: '{{added}} baru, {{changed}} berubah, {{same}} tetap', problems: '{{count}} baris perlu diperbaiki. Belum ada yang dimasukkan.', take: 'Masukkan {{count}} perubahan', taken: '{{count}} perubahan dimasukkan.', nothing: 'Tidak ada yang berubah.',
    line: 'Baris {{line}}', change: { NEW: 'baru', CHANGED: 'berubah: {{fields}}', SAME: 'tetap' }, note: 'Alasan perubahan',
  },
  line: {
    EMPTY_FILE: 'Berkas kosong.', TOO_LONG: 'Lebih dari {{what}} baris.', HEADING_MISSING: 'Judul kolom {{what}} tidak ada.', ENCODING: 'Huruf rusak. Simpan berkas sebagai CSV UTF-8.', QUOTE: 'Tanda kutip tidak ditutup.',
    CELLS: 'Jumlah kolom tidak sesuai: {{what}}.', FORMULA: 'Kolom {{what}} berisi rumus. Ganti dengan isinya.', VALUE: 'Isi kolom {{what}} tidak dapat dipakai.', TWICE: 'Kode {{what}} muncul dua kali.',
    UNKNOWN_SERVICE: 'Program {{what}} tidak ada dalam daftar.',
  },
};
