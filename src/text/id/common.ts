export const common = {
  app: 'SLRT Sabilulungan',
  unknown: 'Belum diketahui',
  none: 'Tidak ada',
  cancel: 'Batal',
  close: 'Tutup',
  back: 'Kembali',
  next: 'Lanjut',
  edit: 'Ubah',
  remove: 'Hapus',
  print: 'Cetak',
  retry: 'Coba lagi',
  loading: 'Memuat…',
};
