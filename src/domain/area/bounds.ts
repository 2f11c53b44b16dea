export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kabupaten Bandung from edge to edge. Published limits differ (107°14'–107°56' or 107°22'–108°05' east, 6°41'–7°19' south): the wider ones. */
const REGENCY = { south: -7.32, north: -6.68, west: 107.23, east: 108.09 } as const;

/** About 11 km: a house just over the border is a matter for the desk, one on another continent is a wrong camera. */
const MARGIN = 0.1;

/** Whether a point can be a house that this office serves. A camera without a fix says 0, 0: never plausible. */
export function isPlausible({ latitude, longitude }: Coordinates): boolean {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return false;
  return latitude >= REGENCY.south - MARGIN && latitude <= REGENCY.north + MARGIN && longitude >= REGENCY.west - MARGIN && longitude <= REGENCY.east + MARGIN;
}
