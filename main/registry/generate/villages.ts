import { getVillages } from 'idn-area-data';

/** All villages of a regency, in code order, with dots: `32.04.05.2001`. */
export async function villageCodes(regency: string): Promise<string[]> {
  const all = await getVillages();
  return all.map((village) => village.code).filter((code) => code.startsWith(`${regency}.`)).sort();
}
