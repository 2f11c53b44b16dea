export const person = {
  relation: {
    HEAD: 'Kepala keluarga', SPOUSE: 'Istri atau suami', CHILD: 'Anak', CHILD_IN_LAW: 'Menantu', GRANDCHILD: 'Cucu',
    PARENT: 'Orang tua', PARENT_IN_LAW: 'Mertua', OTHER: 'Lainnya',
  },
  sex: { L: 'Laki-laki', P: 'Perempuan' },
  nikProblem: {
    LENGTH: 'NIK harus tepat 16 angka.',
    NOT_DIGITS: 'NIK hanya berisi angka. Periksa huruf O dan angka 0.',
    ALL_EQUAL: 'Ini bukan NIK: semua angkanya sama.',
    SERIAL_ZERO: 'Empat angka terakhir NIK tidak boleh 0000.',
  },
  nikWarning: {
    REGION_UNKNOWN: 'Kode provinsi dalam NIK tidak dikenal. Periksa KTP; boleh dilanjutkan.',
    DATE_IMPOSSIBLE: 'Tanggal lahir dalam NIK tidak ada di kalender. Periksa KTP; boleh dilanjutkan.',
  },
  nikMismatch: {
    BIRTH_DATE_DIFFERS: 'Tanggal lahir berbeda dengan NIK. Ini dapat terjadi; ikuti KTP.',
    SEX_DIFFERS: 'Jenis kelamin berbeda dengan NIK. Periksa KTP.',
  },
  familyCardProblem: {
    LENGTH: 'Nomor KK harus tepat 16 angka.',
    NOT_DIGITS: 'Nomor KK hanya berisi angka. Periksa huruf O dan angka 0.',
    ALL_EQUAL: 'Ini bukan nomor KK: semua angkanya sama.',
    SERIAL_ZERO: 'Empat angka terakhir nomor KK tidak boleh 0000.',
    EQUALS_NIK: 'Nomor ini sama dengan NIK anggota keluarga. Nomor KK ada di bagian atas kartu keluarga.',
  },
  familyCardWarning: {
    REGION_UNKNOWN: 'Kode provinsi dalam nomor KK tidak dikenal. Periksa kartunya; boleh dilanjutkan.',
    DATE_IMPOSSIBLE: 'Tanggal dalam nomor KK tidak ada di kalender. Periksa kartunya; boleh dilanjutkan.',
    LOOKS_LIKE_NIK: 'Nomor ini tampak seperti NIK. Nomor KK ada di bagian atas kartu keluarga.',
  },
  nameProblem: {
    EMPTY: 'Isi nama sesuai KTP atau KK.',
    TOO_LONG: 'Nama paling banyak 100 huruf.',
    SIGNS: 'Nama hanya berisi huruf, spasi, titik, koma, petik, dan tanda hubung.',
    NO_LETTER: 'Nama harus memuat huruf.',
  },
  nameWarning: { ONE_LETTER: 'Nama hanya satu huruf. Periksa KTP; boleh dilanjutkan.' },
  dateProblem: {
    EMPTY: 'Isi tanggal lahir.',
    SHAPE: 'Tulis tanggal seperti 24-11-1990 atau 24 November 1990.',
    IMPOSSIBLE: 'Tanggal ini tidak ada di kalender.',
    FUTURE: 'Tanggal ini belum terjadi.',
    TOO_OLD: 'Tanggal ini lebih dari 130 tahun yang lalu. Periksa tahunnya.',
  },
  phoneProblem: {
    EMPTY: 'Isi nomor telepon.',
    SIGNS: 'Nomor telepon hanya berisi angka, misalnya 0812 3456 7890.',
    LENGTH: 'Panjang nomor telepon belum sesuai. Periksa lagi.',
    PREFIX: 'Awali nomor telepon dengan 0 atau +62.',
  },
};
