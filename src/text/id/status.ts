export const status = {
  title: 'Tanya status',
  lead: 'Pindai atau ketik kode pada tanda terima, lalu bacakan jawabannya.',
  code: 'Kode status atau nomor kasus',
  codeHint: 'Contoh: ABCD-2345',
  ask: 'Lihat status',
  masked: 'Kasus dilindungi',
  missing: 'Yang masih perlu dibawa: {{papers}}.',
  answerBy: 'jawaban diharapkan {{date}}',
  promised: 'Dijanjikan selesai {{date}}.',
  words: {
    REGISTERED: 'Permohonan sudah kami terima dan akan diperiksa.', INCOMPLETE: 'Permohonan menunggu berkas dari keluarga.', IN_REVIEW: 'Permohonan sedang diperiksa.', IN_SERVICE: 'Kami sedang menyusun rencana bantuan.', AWAITING_APPROVAL: 'Rencana bantuan menunggu persetujuan pimpinan.',
    APPROVED: 'Rencana bantuan sudah disetujui. Surat ke mitra sedang dibuat.', REFERRED: 'Permohonan sudah dirujuk ke mitra. Kami menunggu jawabannya.', RESULT_RECEIVED: 'Jawaban mitra sudah ada.', INFORMED: 'Hasilnya sudah disampaikan. Kami masih menindaklanjuti.', CLOSED: 'Permohonan sudah selesai.',
    REJECTED: 'Permohonan belum dapat dipenuhi. Tanyakan sebabnya kepada petugas.', CANCELLED: 'Permohonan dibatalkan atas permintaan keluarga.',
  },
};
