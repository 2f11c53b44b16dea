import { STUDY_FAMILY, type StudyMember } from '#main/data/demo/studyFamily.ts';
import { expect, choose, type Stage } from './stage.ts';

const RELATION: Readonly<Record<string, string>> = {
  HEAD: 'Kepala keluarga', SPOUSE: 'Istri atau suami', CHILD: 'Anak', PARENT_IN_LAW: 'Mertua', PARENT: 'Orang tua',
};

/** The front office: search first, the family, the complaint, the check, the receipt. */
export async function atTheCounter({ window, step }: Stage): Promise<void> {
  const [head] = STUDY_FAMILY.members;
  await step('search-first', async () => {
    await window.keyboard.press('Control+n');
    await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill(head.nik);
    await expect(window.getByText('Belum ada yang cocok di kantor ini.')).toBeVisible();
    await window.keyboard.press('Control+Enter');
  });

  await step('family', async () => {
    for (const [index, member] of STUDY_FAMILY.members.entries()) {
      if (index > 0) await window.getByRole('button', { name: 'Tambah anggota' }).click();
      await fillMember({ window, step }, index + 1, member);
    }
    await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cinunuk');
    await window.keyboard.press('Tab');
    await window.getByLabel('Alamat', { exact: true }).fill(STUDY_FAMILY.address);
    await window.getByLabel('RT', { exact: true }).fill(STUDY_FAMILY.rt);
    await window.getByLabel('RW', { exact: true }).fill(STUDY_FAMILY.rw);
    await window.getByLabel('Nomor KK').fill(STUDY_FAMILY.familyCard);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByLabel('Cerita keluarga')).toBeVisible();
  });

  await step('complaint', async () => {
    await choose(window, window, 'Jenis keluhan', 'Kebutuhan program');
    await window.getByRole('radio', { name: 'Didahulukan', exact: true }).check();
    await window.getByLabel('Cerita keluarga').fill(STUDY_FAMILY.narrative);
    const needs: readonly (readonly [string, string, string])[] = [
      ['Pendidikan', 'Dimas Sunandar', 'Terancam putus sekolah karena biaya'],
      ['Kesehatan', 'Odah Rohayati', 'Radang paru-paru, belum punya jaminan kesehatan'],
      ['Sosial dan ekonomi', 'Rahmat Sunandar', 'Usaha bersama suami istri'],
      ['Perumahan', 'Seluruh keluarga', 'Rumah satu ruang tanpa jamban'],
      ['Energi', 'Seluruh keluarga', 'Belum ada listrik'],
    ];
    for (const [index, [sector, whom, note]] of needs.entries()) {
      if (index > 0) await window.getByRole('button', { name: 'Tambah kebutuhan' }).click();
      const row = window.getByRole('group', { name: `Kebutuhan ${index + 1}` });
      await choose(row, window, 'Bidang', sector);
      await choose(row, window, 'Untuk siapa', whom);
      await row.getByLabel('Penjelasan singkat').fill(note);
    }
    await window.getByRole('radiogroup', { name: 'KTP-el' }).getByText('Ada', { exact: true }).click();
    await window.getByRole('radiogroup', { name: 'Kartu Keluarga' }).getByText('Ada', { exact: true }).click();
    await window.getByLabel('Warga sudah mendengar dan setuju').check();
    await window.getByLabel(/Warga setuju datanya diberikan/).check();
  });

  await step('check-together', async () => {
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { name: 'Periksa kembali bersama warga' })).toBeVisible();
  });

  await step('receipt', async () => {
    await window.getByRole('button', { name: 'Daftarkan keluarga' }).click();
    await expect(window.getByRole('heading', { name: 'Keluarga terdaftar' })).toBeVisible();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible();
    await window.getByRole('button', { name: 'Simpan PDF' }).click();
    await expect(window.getByText(/tersimpan/i).first()).toBeVisible();
  });

  await step('forwarded-to-review', async () => {
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Kasus diteruskan ke Review & Analisa.')).toBeVisible();
  });
}

async function fillMember({ window }: Stage, number: number, member: StudyMember): Promise<void> {
  const fresh = window.getByRole('group', { name: number === 1 ? /Anggota 1|Rahmat/ : `Anggota ${number}` });
  await fresh.getByLabel('Nama', { exact: true }).fill(member.name);
  const form = window.getByRole('group', { name: member.name });
  if (number > 1) await choose(form, window, 'Hubungan', RELATION[member.relation] ?? 'Lainnya');
  if (member.nik === null) await form.getByLabel('Tanpa NIK').check();
  else await form.getByLabel('NIK', { exact: true }).fill(member.nik);
  if (member.nik === null) {
    await form.getByLabel('Tanggal lahir').fill(member.birthDate.split('-').reverse().join('-'));
    await form.getByRole('radio', { name: member.sex === 'P' ? 'Perempuan' : 'Laki-laki' }).check();
  }
  if (member.occupation === null && member.condition === null) return;
  await form.getByRole('button', { name: 'Isian tambahan' }).click();
  await form.getByLabel('Pekerjaan').fill(member.occupation ?? '');
  if (member.condition !== null) await form.getByLabel('Sakit, disabilitas, atau hamil').fill(member.condition);
}
