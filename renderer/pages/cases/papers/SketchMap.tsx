import { ActionIcon, Group, Text } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { findVillage, villageLabel } from '#src/domain/area/area.ts';
import type { Coordinates } from '#src/domain/area/bounds.ts';
import { LANDMARKS, nearestLandmark } from '#src/domain/area/centres.ts';
import { coordinatesText } from '#src/domain/area/coordinates.ts';
import { formatNumber } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import classes from './papers.module.css';

interface SketchMapProps {
  readonly village: string;
  readonly point: Coordinates | null;
  /** Where it opens while there is no point. */
  readonly centre: Coordinates;
  readonly onPoint: (point: Coordinates) => void;
}

const WIDTH = 200;
const HEIGHT = 76;
/** Degrees across, from the whole regency to a hamlet. */
const SPANS = [0.8, 0.3, 0.12, 0.05, 0.02] as const;
/** An arrow key goes a hundredth of the map's width, with Shift a tenth. */
const STEP = 1 / 100;
const BIG_STEP = 1 / 10;
const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** A sketch of the neighbourhood: the sub-districts' main places and a grid. No tiles, no internet. */
export function SketchMap({ village, point, centre, onPoint }: SketchMapProps): ReactNode {
  const { t, language } = useText();
  const [level, setLevel] = useState(1);
  const [middle, setMiddle] = useState(point ?? centre);
  const span = SPANS[level] ?? 0.12;
  const perUnit = span / WIDTH;
  const x = (longitude: number): number => WIDTH / 2 + (longitude - middle.longitude) / perUnit;
  const y = (latitude: number): number => HEIGHT / 2 - (latitude - middle.latitude) / perUnit;
  const inside = (place: Coordinates): boolean => x(place.longitude) >= 0 && x(place.longitude) <= WIDTH && y(place.latitude) >= 0 && y(place.latitude) <= HEIGHT;
  const put = (place: Coordinates): void => {
    const rounded = { latitude: Math.round(place.latitude * 1e5) / 1e5, longitude: Math.round(place.longitude * 1e5) / 1e5 };
    if (!inside(rounded)) setMiddle(rounded);
    onPoint(rounded);
  };
  const click = (event: MouseEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = Math.min(box.width / WIDTH, box.height / HEIGHT);
    const across = (event.clientX - box.left - (box.width - WIDTH * scale) / 2) / scale;
    const down = (event.clientY - box.top - (box.height - HEIGHT * scale) / 2) / scale;
    put({ longitude: middle.longitude + (across - WIDTH / 2) * perUnit, latitude: middle.latitude - (down - HEIGHT / 2) * perUnit });
  };
  const press = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const step = span * (event.shiftKey ? BIG_STEP : STEP);
    const from = point ?? middle;
    put({ longitude: from.longitude + arrow[0] * step, latitude: from.latitude + arrow[1] * step });
  };
  const zoom = (by: number): void => {
    setMiddle(point ?? middle);
    setLevel(Math.min(SPANS.length - 1, Math.max(0, level + by)));
  };
  const known = findVillage(village);
  const near = point === null ? undefined : nearestLandmark(point);
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" role="status" data-point>{point === null ? t('papers.place.none') : `${t('papers.place.point', { place: coordinatesText(point) })}. ${t('papers.place.nearest', { village: near?.subdistrict.name ?? '' })}`}</Text>
        <Group gap={6}>
          <ActionIcon variant="default" size="lg" aria-label={t('papers.preview.larger')} disabled={level === SPANS.length - 1} onClick={() => zoom(1)}><IconPlus size={18} /></ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label={t('papers.preview.smaller')} disabled={level === 0} onClick={() => zoom(-1)}><IconMinus size={18} /></ActionIcon>
        </Group>
      </Group>
      <div role="application" tabIndex={0} onKeyDown={press} aria-label={t('papers.place.map', { village: known === undefined ? '' : villageLabel(known) })} data-map>
        <svg className={classes['map']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} onClick={click} aria-hidden>
          <Grid middle={middle} span={span} x={x} y={y} />
          {LANDMARKS.filter(inside).map((landmark) => (
            <g key={landmark.subdistrict.code} className={landmark.subdistrict.code === known?.subdistrict.code ? classes['home'] : undefined}>
              <circle cx={x(landmark.longitude)} cy={y(landmark.latitude)} r={1} fill="currentColor" />
              <text x={x(landmark.longitude) + 2} y={y(landmark.latitude) + 1.1} fontSize={3.2} fill="currentColor">{landmark.subdistrict.name}</text>
            </g>
          ))}
          <text x={WIDTH - 8} y={8} fontSize={3.4} fill="currentColor">{t('papers.place.north')} ↑</text>
          {point !== null && inside(point) && (
            <g data-marker>
              <circle cx={x(point.longitude)} cy={y(point.latitude)} r={3} fill="none" stroke="var(--slrt-danger-text)" strokeWidth={0.6} />
              <circle cx={x(point.longitude)} cy={y(point.latitude)} r={0.9} fill="var(--slrt-danger-text)" />
            </g>
          )}
        </svg>
      </div>
      <Text size="sm" c="dimmed" mt={6}>{t('papers.place.mapHint')} {t('papers.place.mapNote', { distance: formatNumber(gridOf(span) * KM_PER_DEGREE, language, 1) })}</Text>
    </div>
  );
}

interface GridProps {
  readonly middle: Coordinates;
  readonly span: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
}

/** Degrees between two lines of the grid. */
const gridOf = (span: number): number => [0.1, 0.05, 0.02, 0.01, 0.005, 0.002].find((candidate) => span / candidate >= 6) ?? 0.002;
const KM_PER_DEGREE = 111;

/** Lines that stay where they are on the ground, about eight across. */
function Grid({ middle, span, x, y }: GridProps): ReactNode {
  const step = gridOf(span);
  const around = (value: number): number[] => Array.from({ length: 2 * Math.ceil(span / step) + 1 }, (_, index) => (Math.round(value / step) + index - Math.ceil(span / step)) * step);
  return (
    <g stroke="var(--slrt-line)" strokeWidth={0.2}>
      {around(middle.longitude).map((line) => <line key={`x${line}`} x1={x(line)} x2={x(line)} y1={0} y2={HEIGHT} />)}
      {around(middle.latitude).map((line) => <line key={`y${line}`} y1={y(line)} y2={y(line)} x1={0} x2={WIDTH} />)}
    </g>
  );
}
