import type { AreaCode } from './area.ts';
import { findVillage, SUBDISTRICTS, type Subdistrict } from './area.ts';
import type { Coordinates } from './bounds.ts';

/**
 * Where the sub-districts' main places lie, to a hundredth of a degree (about 1 km) and estimated: landmarks of a sketch,
 * never a boundary and never for measuring.
 */
const CENTRES: Readonly<Record<AreaCode, readonly [latitude: number, longitude: number]>> = {
  '32.04.05': [-6.94, 107.74], '32.04.06': [-6.88, 107.66], '32.04.07': [-6.9, 107.7], '32.04.08': [-6.98, 107.65], '32.04.09': [-6.97, 107.58],
  '32.04.10': [-6.95, 107.55], '32.04.11': [-7.0, 107.56], '32.04.12': [-6.99, 107.62], '32.04.13': [-7.05, 107.59], '32.04.14': [-7.02, 107.6],
  '32.04.15': [-7.18, 107.57], '32.04.16': [-7.07, 107.64], '32.04.17': [-7.1, 107.56], '32.04.25': [-6.98, 107.84], '32.04.26': [-7.02, 107.89],
  '32.04.27': [-7.02, 107.82], '32.04.28': [-6.96, 107.76], '32.04.29': [-7.04, 107.71], '32.04.30': [-7.09, 107.72], '32.04.31': [-7.19, 107.67],
  '32.04.32': [-7.0, 107.63], '32.04.33': [-7.05, 107.76], '32.04.34': [-7.02, 107.75], '32.04.35': [-7.08, 107.79], '32.04.36': [-7.1, 107.76],
  '32.04.37': [-7.03, 107.52], '32.04.38': [-7.08, 107.48], '32.04.39': [-7.1, 107.44], '32.04.40': [-7.15, 107.37], '32.04.44': [-7.05, 107.55],
  '32.04.46': [-6.99, 107.51],
};

export interface Landmark extends Coordinates {
  readonly subdistrict: Subdistrict;
}

export const LANDMARKS: readonly Landmark[] = SUBDISTRICTS.flatMap((subdistrict) => {
  const centre = CENTRES[subdistrict.code];
  return centre === undefined ? [] : [{ subdistrict, latitude: centre[0], longitude: centre[1] }];
});

/** Where to open a map for a village: its sub-district's main place. */
export function centreOf(village: AreaCode): Coordinates {
  const code = findVillage(village)?.subdistrict.code;
  const found = LANDMARKS.find((landmark) => landmark.subdistrict.code === code) ?? LANDMARKS[0];
  return { latitude: found?.latitude ?? -7.03, longitude: found?.longitude ?? 107.52 };
}

/** The landmark next to a point. */
export function nearestLandmark(point: Coordinates): Landmark | undefined {
  return LANDMARKS.toSorted((a, b) => distance(a, point) - distance(b, point))[0];
}

/** Good enough at this latitude to say which is nearer. */
const distance = (a: Coordinates, b: Coordinates): number => (a.latitude - b.latitude) ** 2 + (a.longitude - b.longitude) ** 2;
