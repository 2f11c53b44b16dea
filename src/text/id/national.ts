import type { ItemState } from '../../schema/national.ts';

const state: Record<ItemState, string> = {
  WAITING: 'Menunggu dikirim', BLOCKED: 'Perlu dilengkapi', SENDING: 'Sedang dikirim', TAKEN: 'Sudah masuk, menunggu hasil', REFUSED: 'Ditolak seketika', REJECTED: 'Ditolak',
  DONE: 'Ditetapkan', LEFT: 'Lewat jalan lain',
};

export const national = {
  title: 'SIKS-NG',
  lead: {
    notSetUp: 'Sambungan belum diatur. Usulan yang disetujui menunggu di sini dan tidak ada yang hilang.',
    notSender: 'Komputer lain di kantor ini yang mengirim. Di sini Anda hanya melihat.',
    running: 'Sedang bertukar data. Anda boleh membuka halaman lain.',
    paused: 'Pengiriman berhenti sampai hal di bawah ini dibereskan. Pekerjaan kantor berjalan terus.',
    failing: 'Belum tersambung. Pengiriman diulang sendiri {{when}}.',
    planned: 'Pengiriman berikutnya {{when}}.',
    manual: 'Pengiriman otomatis dimatikan. Tekan "Kirim sekarang" bila perlu.',
  },
  sendNow: 'Kirim sekarang',
  stop: 'Hentikan',
  preview: 'Lihat yang akan dikirim',
  diagnose: 'Uji sambungan',
  fetchRegistry: 'Ambil data terpadu',
  more: 'Muat lagi',
  standing: {
    title: 'Keadaan',
    lastGood: 'Terakhir tersambung',
    never: 'Belum pernah',
    next: 'Berikutnya',
    notPlanned: 'Tidak dijadwalkan',
    today: 'Data hari ini',
    month: 'Bulan ini {{volume}}',
    volume: '{{up}} terkirim, {{down}} diterima',
    cutOff: 'Batas usulan bulan ini',
    cutOffIn_other: '{{count}} hari lagi',
    cutOffPast: 'Sudah lewat, masuk periode berikutnya',
    failures_other: '{{count}} kali gagal berturut-turut',
  },
  step: { SENDING: 'Mengirim usulan', RESULTS: 'Mengambil hasil', MESSAGES: 'Bertukar surat dengan Sekretariat Nasional', RECIPIENTS: 'Mengambil daftar penerima bantuan', RECONCILING: 'Mencocokkan usulan yang terbuka', REGISTRY: 'Mengambil data terpadu' },
  progressOf: '{{done}} dari {{total}}',
  part: { label: 'Bagian halaman', items: 'Usulan', messages: 'Surat', strays: 'Hasil tak dikenal', files: 'Berkas', transfers: 'Catatan pengiriman', answers: 'Jawaban mentah', settings: 'Pengaturan' },
  view: { label: 'Tampilan usulan', WAITING: 'Menunggu', BLOCKED: 'Perlu dilengkapi', SENT: 'Terkirim', BACK: 'Kembali', DONE: 'Selesai', ALL: 'Semua' },
  state,
  stage: { VILLAGE: 'Desa/kelurahan', SUB_DISTRICT: 'Kecamatan', REGENCY: 'Kabupaten', NATIONAL: 'Kementerian' },
  outcome: { VERIFIED: 'Lolos', REJECTED: 'Ditolak', DETERMINED: 'Ditetapkan' },
  gap: {
    BIRTH_DATE: 'Tanggal lahir belum ada', SEX: 'Jenis kelamin belum ada', ADDRESS: 'Alamat keluarga belum ada', REGISTRY_ID: 'Nomor data terpadu belum ada', REGISTRY_VERSION: 'Belum diperiksa di data terpadu',
    MINUTES: 'Musyawarah atau SPTJM belum dicatat', NO_FIELDS: 'Perubahan ini hanya dapat diisi langsung di SIKS-NG', SHAPE: 'Ada isian yang tidak sesuai aturan SIKS-NG', MOTHER_NAME: 'Nama ibu kandung belum ada', NIK: 'NIK belum ada',
    FAMILY_CARD: 'Nomor KK belum ada',
  },
  items: {
    label: 'Usulan ke SIKS-NG', title: 'Nama', kind: 'Jenis', village: 'Desa', state: 'Keadaan', at: 'Berubah', note: 'Keterangan',
    none: 'Tidak ada usulan di tampilan ini', noneHint: 'Usulan masuk ke sini begitu disetujui manajer.', mended: 'Usulan perbaikan', byFile: 'lewat berkas',
  },
  item: {
    ask: 'Tanyakan ke Sekretariat Nasional', open: 'Buka usulan', state: 'Keadaan', number: 'Nomor di SIKS-NG', stage: 'Tahap terakhir', decile: 'Desil', reason: 'Alasan', toFix: 'Yang perlu diperbaiki', gaps: 'Yang belum lengkap', attempts: 'Kali dikirim',
    back: 'Usulan ini sudah kembali ke kantor. Semua isian tetap tersimpan; perbaiki lalu ajukan lagi.',
    lost: 'SIKS-NG tidak mengenali usulan ini lagi, padahal pernah menerimanya. Tanyakan kepada Sekretariat Nasional.',
  },
  message: {
    label: 'Surat dengan Sekretariat Nasional', lead: 'Surat dengan Sekretariat Nasional SIKS-NG. Setiap surat tersimpan sebagai catatan dan tidak dapat dihapus. Surat Anda berangkat pada pengiriman berikutnya.',
    views: 'Tampilan surat', view: { ALL: 'Semua', UNREAD: 'Belum dibaca', UNSENT: 'Belum terkirim' }, none: 'Belum ada surat di tampilan ini', noneHint: 'Tulis surat bila ada hal yang perlu ditanyakan kepada Sekretariat Nasional.',
    subject: 'Perihal', subjectExample: 'Contoh: Usulan yang hasilnya belum keluar', text: 'Isi surat', textExample: 'Jangan tulis NIK atau nomor KK. Untuk bertanya tentang satu usulan, buka usulannya lalu pilih "Tanyakan ke Sekretariat Nasional".',
    unread: 'Dibaca', new_other: '{{count}} belum dibaca', allRead: 'Sudah dibaca', state: 'Keadaan', letters: 'Surat', at: 'Terakhir',
    stateOf: { WAITING: 'Menunggu dikirim', SENT: 'Terkirim', REFUSED: 'Tidak diterima', RECEIVED: 'Diterima dari Sekretariat' },
    write: 'Tulis surat', send: 'Simpan untuk dikirim', answer: 'Simpan balasan', answerText: 'Balasan', writeAnew: 'Tulis ulang surat yang tidak diterima', queued: 'Surat disimpan dan berangkat pada pengiriman berikutnya.',
    note: 'Surat yang sudah disimpan tidak dapat diubah atau dihapus.', about: 'Tentang usulan: {{title}}', secretariat: 'Sekretariat Nasional', elsewhere: 'Kantor ini, dari komputer lain', refused: 'SIKS-NG tidak menerima surat ini ({{code}}). Tulis ulang dengan isi yang diperbaiki.',
    readBy: 'Dibaca {{name}}, {{when}}', holdsNumber: 'Jangan tulis NIK atau nomor KK dalam surat', tooLong: 'Paling banyak {{most}} huruf',
  },
  previewPanel: {
    title: 'Yang akan dikirim', lead_other: '{{count}} usulan menunggu. Inilah isi persisnya; belum ada yang dikirim.', shown: 'Ditampilkan {{shown}} yang pertama.', none: 'Tidak ada usulan yang menunggu.', blocked: 'Belum dapat dikirim: {{gaps}}',
  },
  diagnosis: {
    title: 'Uji sambungan', lead: 'Langkah demi langkah dari komputer ini sampai SIKS-NG. Tidak ada data warga yang dikirim.', again: 'Uji lagi', running: 'Sedang menguji…',
    step: { ADDRESS: 'Alamat', DNS: 'DNS', TLS: 'TLS', SERVICE: 'Layanan SIKS-NG', CLOCK: 'Jam komputer', TOKEN: 'Token' },
    outcome: { OK: 'Baik', FAILED: 'Gagal', NOT_REACHED: 'Belum diuji', SKIPPED: 'Tidak diperlukan' },
  },
  strays: {
    label: 'Hasil untuk usulan yang tidak dikenal', lead: 'SIKS-NG mengirim hasil untuk usulan yang tidak pernah dikirim kantor ini. Hasil ini disimpan dan tidak dipakai.', none: 'Tidak ada', item: 'Nomor usulan', stage: 'Tahap', outcome: 'Hasil', at: 'Waktu',
  },
  transfers: {
    label: 'Catatan pengiriman data warga', none: 'Belum ada data warga yang dikirim atau diterima', at: 'Waktu', author: 'Oleh', what: 'Apa', people_other: '{{count}} orang', people: 'Orang', purpose: 'Untuk apa', way: 'Jalan',
    system: 'Jadwal otomatis', up: 'Dikirim', down: 'Diterima', HTTP: 'Jaringan', FILE: 'Berkas',
  },
  answers: { label: 'Jawaban mentah SIKS-NG', kind: 'Jenis permintaan', all: 'Semua permintaan', none: 'Belum ada jawaban', at: 'Waktu', operation: 'Permintaan', status: 'Status', size: 'Ukuran', title: 'Jawaban {{operation}}', notKept: 'Isi jawaban ini tidak disimpan.', noAnswer: 'Tanpa jawaban' },
  /** Requests of the contract. */
  call: {
    requestToken: 'Minta token', logInOperator: 'Masuk operator', readService: 'Status layanan', listCodeLists: 'Daftar kode: versi', readCodeList: 'Daftar kode: isi',
    listSnapshots: 'Data terpadu: daftar berkas', downloadSnapshot: 'Data terpadu: berkas', readDelta: 'Data terpadu: perubahan', readPreLists: 'Prelist', sendProposals: 'Kirim usulan',
    readBatch: 'Jawaban kiriman usulan', readResults: 'Hasil usulan', lookUpProposals: 'Pencocokan usulan', readRecipients: 'Penerima program', putStatistics: 'Kirim statistik',
    readMessages: 'Surat masuk', sendMessage: 'Kirim surat',
  },
  settings: {
    title: 'Sambungan', url: 'Alamat SIKS-NG', urlExample: 'Contoh: https://siks-ng.contoh.go.id', urlWrong: 'Tulis alamat yang dimulai dengan https://, tanpa garis miring di belakang',
    enabled: 'Kirim sendiri menurut jadwal', every: 'Setiap (jam)', night: 'Data terpadu mulai pukul', cutOff: 'Tutup sebelum tanggal', number: 'Tulis angka {{from}} sampai {{to}}', save: 'Simpan pengaturan', saved: 'Pengaturan disimpan.',
    credentials: 'Kredensial kantor', kept: 'Kredensial tersimpan di penyimpan kunci komputer ini. Isinya tidak pernah ditampilkan lagi.', missing: 'Belum ada kredensial.', clientId: 'Nama klien', secret: 'Kata kunci klien', required: 'Isi dulu bagian ini',
    keep: 'Simpan kredensial', keptNow: 'Kredensial disimpan.', forget: 'Hapus kredensial', forgetTitle: 'Hapus kredensial SIKS-NG?', forgetText: 'Pengiriman berhenti sampai kredensial diisi lagi. Usulan tetap menunggu di antrean.', forgotten: 'Kredensial dihapus.',
  },
  files: {
    title: 'Lewat berkas', lead: 'Bila jaringan tidak dapat dipakai: simpan usulan baru sebagai lembar 21 kolom, unggah sendiri di SIKS-NG, lalu masukkan berkas hasilnya. Usulan yang sudah lewat berkas tidak dikirim lagi lewat jaringan.',
    overwrite: 'Unggahan baru di SIKS-NG menimpa berkas sebelumnya untuk program, wilayah, dan bulan yang sama. Karena itu berkas baru selalu memuat juga usulan dari berkas sebelumnya.',
    past: 'Batas usulan bulan ini sudah lewat. Berkas yang diunggah sekarang masuk periode berikutnya.',
    programme: 'Program', area: 'Wilayah', regency: 'Seluruh kabupaten', save: 'Simpan berkas usulan', import: 'Masukkan berkas hasil',
    saved: 'Berkas disimpan: {{proposals}} usulan, {{rows}} baris.', repeated_other: '{{count}} usulan sudah ada di berkas bulan ini sebelumnya dan dimuat lagi.', unsigned_other: '{{count}} berita acara belum ditandatangani. Mintakan tanda tangan sebelum diunggah.',
    blanks: 'Kolom yang masih kosong di sebagian baris: {{columns}}.', notSaved: 'Berkas tidak disimpan, tidak ada yang berubah.',
    result: 'Hasil dimasukkan: {{accepted}} diterima, {{refused}} ditolak, {{unclear}} belum jelas, {{unknown}} bukan dari berkas kantor ini.',
    open: 'Menunggu hasil', none: 'Tidak ada berkas yang menunggu hasil', month: 'Bulan', count: 'Usulan', sentAt: 'Disimpan', takeBack: 'Belum jadi diunggah', takeBackTitle: 'Kembalikan ke antrean?',
    takeBackText: 'Lakukan hanya bila berkas ini belum diunggah ke SIKS-NG. Usulannya menunggu lagi dan dapat dikirim lewat jaringan.', takeBackAction: 'Kembalikan ke antrean', takenBack: 'Usulan kembali ke antrean.',
  },
  doubleHelp: {
    title: 'Bantuan ganda', lead: 'Baris rencana yang memberi bantuan yang menurut SIKS-NG sudah diterima keluarga itu. Periksa, lalu ubah rencananya atau tandai sudah dilihat.', label: 'Baris rencana yang perlu dilihat lagi',
    none: 'Tidak ada rencana yang memberi bantuan dua kali', case: 'Kasus', name: 'Pemohon', planned: 'Direncanakan', receives: 'Sudah diterima', since: 'Sejak', seen: 'Tandai sudah dilihat', done: 'Ditandai sudah dilihat.',
  },
};
