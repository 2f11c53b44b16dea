import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUBDISTRICTS, VILLAGES } from '#src/domain/area/area.ts';
import { isPlausible } from '#src/domain/area/bounds.ts';
import { centreOf, LANDMARKS, nearestLandmark } from '#src/domain/area/centres.ts';
import { coordinatesText, parseCoordinates } from '#src/domain/area/coordinates.ts';

describe('typed coordinates', () => {
  it.each([
    '-7.0253, 107.5197', '-7.0253 107.5197', '-7.0253,107.5197', '-7,0253 107,5197', '-7,0253, 107,5197', '−7.0253; 107.5197', '107.5197, -7.0253', '7.0253 107.5197',
    '7.0253 S, 107.5197 E', 'S 7.0253 E 107.5197', '7,0253 LS 107,5197 BT', '7.0253 Lintang Selatan, 107.5197 Bujur Timur',
    '7°01\'31.08"S 107°31\'10.92"E', '7° 1.518\' S 107° 31.182\' E', '107°31\'10.92"E 7°01\'31.08"S',
    'https://www.google.com/maps/@-7.0253,107.5197,17z', 'https://maps.google.com/?q=-7.0253,107.5197',
  ])('%s is one place', (text) => {
    const found = parseCoordinates(text);
    expect(found?.latitude).toBeCloseTo(-7.0253, 5);
    expect(found?.longitude).toBeCloseTo(107.5197, 5);
  });

  it.each(['', 'Kp. Contoh RT 01 RW 02', '-7.0253', '-7.0253 107.5197 12', '7°61\'00"S 107°00\'00"E', '95 S 107 E', '-7.02 N 107.5 S', '-7.02 200'])('%s is none', (text) => {
    expect(parseCoordinates(text)).toBeNull();
  });

  it('somewhere else stays somewhere else', () => {
    expect(parseCoordinates('48.85, 2.35')).toEqual({ latitude: 48.85, longitude: 2.35 });
    expect(parseCoordinates('7.0253 N 107.5197 E')).toEqual({ latitude: 7.0253, longitude: 107.5197 });
  });

  it('reads back what it shows (seed 41)', () => {
    fc.assert(fc.property(fc.double({ min: -7.4, max: -6.6, noNaN: true }), fc.double({ min: 107.15, max: 108.15, noNaN: true }), (latitude, longitude) => {
      const again = parseCoordinates(coordinatesText({ latitude, longitude }));
      expect(again?.latitude).toBeCloseTo(latitude, 5);
      expect(again?.longitude).toBeCloseTo(longitude, 5);
    }), { seed: 41 });
  });
});

describe('the sketch of the regency', () => {
  it('has a landmark for each sub-district, all of them inside', () => {
    expect(LANDMARKS.map((landmark) => landmark.subdistrict.code)).toEqual(SUBDISTRICTS.map((subdistrict) => subdistrict.code));
    expect(LANDMARKS.every(isPlausible)).toBe(true);
  });

  it('opens where the village is', () => {
    for (const village of VILLAGES) expect(nearestLandmark(centreOf(village.code))?.subdistrict.code).toBe(village.subdistrict.code);
  });
});
