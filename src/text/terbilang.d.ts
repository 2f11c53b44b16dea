declare module '@develoka/angka-terbilang-js' {
  /** Spells a number in Bahasa Indonesia; digits as text keep large numbers exact. */
  export default function angkaTerbilang(target: number | string): string;
}
