import { readdir } from 'node:fs/promises';
import { STUDY_FAMILY } from '#main/data/demo/studyFamily.ts';
import { expect, choose, OUT, seePdf, type Stage } from './stage.ts';

/** Review & Analisa: each member checked in the registry, needs mapped, the absent ones proposed, sent on. */
export async function review({ window, step }: Stage): Promise<void> {
  await step('review-queue', async () => {
    await openCase({ window, step }, 'IN_REVIEW');
  });
  await step('registry-check', async () => {
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/Data terpadu triwulan/).first()).toBeVisible();
    await window.locator('[data-hit]').first().click();
    await expect(window.getByRole('heading', { name: 'Bandingkan' })).toBeVisible();
  });
  await step('registry-checked', async () => {
    const dialog = window.getByRole('dialog');
    for (const { name, nik } of STUDY_FAMILY.members) {
      await expect(dialog.locator('[aria-current="true"]')).toContainText(name);
      if (nik === null) await window.getByLabel('Cari NIK, nomor KK, atau nama').fill('3204990000000000');
      if (nik === null) await dialog.getByRole('button', { name: 'Catat: tidak ditemukan' }).click();
      else {
        await dialog.locator('[data-hit]').first().click();
        await dialog.getByRole('button', { name: 'Catat: ini orangnya' }).click();
      }
      await expect(window.getByText(`Pemeriksaan ${name} tersimpan.`)).toBeVisible();
    }
    await expect(dialog).toBeHidden();
  });
  await step('needs-mapped', async () => {
    await window.getByRole('button', { name: 'Petakan kebutuhan' }).click();
    await window.getByRole('button', { name: 'Simpan pemetaan' }).click();
    await expect(window.getByRole('dialog')).toBeHidden();
  });
  await step('proposal-started', async () => {
    const absent = STUDY_FAMILY.members.find((member) => member.nik === null)?.name ?? '';
    await window.getByRole('link', { name: 'Mulai usulan' }).click();
    await expect(window.getByRole('checkbox', { name: absent })).toBeChecked();
    await window.getByLabel('Catatan').fill('Balita belum tercatat di data terpadu.');
    await window.getByRole('button', { name: 'Mulai usulan' }).click();
    await expect(window.getByRole('heading', { level: 1, name: absent })).toBeVisible();
    await window.getByRole('link', { name: 'Buka kasus' }).click();
    await expect(window.getByRole('link', { name: `Usulan baru: ${absent}` })).toBeVisible();
  });
  await step('sent-to-service', async () => {
    await window.getByRole('button', { name: 'Teruskan ke Program & Layanan' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Teruskan ke Program & Layanan' }).click();
    await expect(window.getByText('Menunggu Program & Layanan', { exact: false })).toBeVisible();
  });
}

/** What the founding study planned for this family (domain handbook §1.11), and the electricity that the facts ask for. */
const LINES: readonly (readonly [string, string, string])[] = [
  ['Pendidikan', 'Program Indonesia Pintar', 'Dimas kembali bersekolah'],
  ['Kesehatan', 'Penerima Bantuan Iuran Jaminan Kesehatan', 'Ibu Odah berobat dengan jaminan kesehatan'],
  ['Sosial dan ekonomi', 'Kelompok Usaha Bersama', 'Usaha bersama suami istri berjalan'],
  ['Perumahan', 'Perbaikan Rumah Tidak Layak Huni', 'Rumah layak huni dengan jamban'],
  ['Energi', 'Bantuan Pasang Baru Listrik', 'Rumah berlistrik'],
];

/** Program & Layanan: one plan with a line for each need. */
export async function planFamily({ window, step }: Stage): Promise<void> {
  await step('service-queue', async () => {
    await openCase({ window, step }, 'IN_SERVICE');
  });
  await step('plan-line', async () => {
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    await addLine({ window, step }, LINES[0]);
  });
  await step('plan', async () => {
    for (const line of LINES.slice(1)) await addLine({ window, step }, line);
    await expect(window.getByRole('dialog').getByRole('button', { name: 'Ajukan rencana ke manajer' })).toBeVisible();
  });
  await step('overlap-warning', async () => {
    await window.getByRole('button', { name: 'Layanan baru' }).click();
    await choose(window, window, 'Program atau layanan', LINES[3]?.[1] ?? '');
    await expect(window.getByText('Perhatikan: bantuan serupa')).toBeVisible();
  });
  await step('plan-submitted', async () => {
    await window.getByRole('button', { name: 'Batal' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await window.getByLabel('Catatan').fill('Mohon persetujuan.');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Menunggu Manajer', { exact: false })).toBeVisible();
  });
}

async function addLine({ window }: Stage, line: (typeof LINES)[number] | undefined): Promise<void> {
  if (line === undefined) return;
  const [sector, programme, goal] = line;
  await window.getByRole('button', { name: new RegExp(`^Rencanakan: ${sector}`) }).click();
  await choose(window, window, 'Program atau layanan', programme);
  await window.getByLabel('Tujuan', { exact: true }).fill(goal);
  await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
  await expect(window.getByRole('button', { name: 'Layanan baru' })).toBeVisible();
}

export async function approve({ window, step }: Stage): Promise<void> {
  await step('manager-approves', async () => {
    await openCase({ window, step }, 'AWAITING_APPROVAL');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toContainText('Program Indonesia Pintar');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Disetujui, siap dirujuk')).toBeVisible();
  });
}

/** Letters for every partner, their answers, help that arrived, the citizen told, the case closed. */
export async function referAndClose({ window, step }: Stage): Promise<void> {
  await step('letter-form', async () => {
    await openCase({ window, step }, 'APPROVED');
    await window.locator('[data-next="familyAgreed"]').click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
    await window.getByRole('button', { name: 'Buat surat rujukan' }).click();
    await expect(window.getByRole('combobox', { name: 'Penanda tangan' })).not.toHaveValue('');
  });
  await step('letter', async () => {
    while ((await window.getByRole('button', { name: /^Buat surat untuk/ }).count()) > 0) {
      await window.getByRole('button', { name: /^Buat surat untuk/ }).click();
      await window.waitForTimeout(700);
    }
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible();
    await window.getByRole('button', { name: 'Simpan PDF' }).last().click();
    await expect.poll(async () => (await readdir(OUT)).some((file) => file.startsWith('surat-r'))).toBe(true);
  });
  await step('referred', async () => {
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
  });
  await step('sent', async () => {
    await window.locator('[data-next="referralSent"]').click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
  });
  await step('answers', async () => {
    const answer = window.locator('[data-next="referralAnswered"]');
    while ((await answer.count()) > 0) {
      await answer.click();
      await window.getByRole('radio', { name: 'Diterima', exact: true }).check();
      await window.keyboard.press('Control+Enter');
      await expect(window.getByRole('dialog')).toBeHidden();
    }
    await expect(window.locator('[data-next="citizenTold"]')).toBeVisible();
  });
  await step('help-delivered', async () => {
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Catat bantuan diterima' }).click();
    await window.getByLabel('Yang diterima keluarga').fill('Kartu JKN aktif');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
  });
  await step('citizen-told', async () => {
    await window.getByRole('button', { name: 'Beri tahu warga' }).click();
    await expect(window.getByLabel('Pesan untuk warga')).not.toHaveValue('');
    await window.keyboard.press('Control+Enter');
    await expect(window.locator('[data-next="closed"]')).toBeVisible();
  });
  await step('closed', async () => {
    await window.getByRole('button', { name: 'Selesaikan kasus' }).click();
    await window.getByLabel('Keterangan hasil').fill('Semua layanan dalam rencana diterima mitra; JKN Ibu Odah aktif.');
    await window.getByRole('dialog').getByText('5', { exact: true }).click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Kasus ini sudah berakhir.')).toBeVisible();
  });
  const files = await readdir(OUT);
  await seePdf(/^tanda-terima/, files);
  await seePdf(/^surat-(rujukan|rekomendasi)/, files);
}

/** From the home page into the study family's case, through the queue that waits. */
async function openCase({ window }: Stage, queue: string): Promise<void> {
  await window.evaluate((hash) => {
    (globalThis as unknown as { location: { hash: string } }).location.hash = hash;
  }, `#/cases?queue=${queue}`);
  await window.getByLabel('Cari nama atau nomor').fill('rahmat');
  await expect(window.getByRole('complementary', { name: 'Ringkasan' })).toContainText('Rahmat Sunandar');
  await window.getByRole('grid').focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Rahmat Sunandar' })).toBeVisible();
}
