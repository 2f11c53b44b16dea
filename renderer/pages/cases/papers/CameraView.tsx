import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCamera, IconRotateClockwise } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useNextAction } from '../../../app/hotkeys.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, FieldWarning } from '../../../components/fields.tsx';
import { LoadingState } from '../../../components/states.tsx';
import classes from './papers.module.css';
import { takeShot, turnShot, type Shot } from './shot.ts';
import { BytesImage } from './Thumbnail.tsx';
import { useCamera, type Camera } from './useCamera.ts';

/** Take, look, take again or use. A picture that was taken outlives the camera's cable. */
export function CameraView({ onUse }: { readonly onUse: (picture: File) => void }): ReactNode {
  const { t } = useText();
  const { video, live, problem, devices, deviceId, choose, restart } = useCamera();
  const [shot, setShot] = useState<Shot | null>(null);
  const [used, setUsed] = useState(false);
  const take = (): void => {
    if (video.current === null || !live) return;
    void takeShot(video.current).then(setShot, restart);
  };
  const use = (): void => {
    if (shot === null || used) return;
    setUsed(true);
    onUse(new File([shot.picture], 'kamera.jpg', { type: 'image/jpeg' }));
  };
  useNextAction(shot === null ? take : use);
  return (
    <Stack gap="md">
      {problem !== null && <Alert color="amber" variant="outline" role="alert" data-camera={problem}>{t(shot === null ? `papers.camera.problem.${problem}` : 'papers.camera.stillTaken')}</Alert>}
      {shot !== null && <Taken shot={shot} onTurn={() => void turnShot(shot).then(setShot)} onAgain={() => setShot(null)} onUse={use} />}
      <div hidden={shot !== null}>
        <Stack gap="md">
          {!live && problem === null && <LoadingState />}
          <video ref={video} className={classes['camera']} hidden={problem !== null} muted playsInline aria-label={t('papers.camera.live')} data-live={live || undefined} />
          <Text size="sm" c="dimmed">{t('papers.camera.hint')}</Text>
          <Group gap="sm">
            {problem === null
              ? <Button leftSection={<IconCamera size={18} aria-hidden />} disabled={!live} onClick={take}>{t('papers.camera.take')}</Button>
              : <Button onClick={restart}>{t('papers.camera.retry')}</Button>}
          </Group>
          <Device devices={devices} deviceId={deviceId} choose={choose} />
        </Stack>
      </div>
    </Stack>
  );
}

function Device({ devices, deviceId, choose }: Pick<Camera, 'devices' | 'deviceId' | 'choose'>): ReactNode {
  const { t } = useText();
  if (devices.length < 2) return null;
  return (
    <ChoiceField label={t('papers.camera.device')} maw={420} value={deviceId ?? devices[0]?.deviceId ?? null} onChange={(value) => value !== null && choose(value)}
      data={devices.map(({ deviceId: value, label }, index) => ({ value, label: label === '' ? t('papers.camera.unnamed', { number: index + 1 }) : label }))} />
  );
}

function Taken({ shot, onTurn, onAgain, onUse }: { readonly shot: Shot; readonly onTurn: () => void; readonly onAgain: () => void; readonly onUse: () => void }): ReactNode {
  const { t } = useText();
  const unclear = shot.warnings.length > 0;
  return (
    <Stack gap="md">
      <BytesImage className={classes['camera']} bytes={shot.picture} alt={t('papers.camera.taken')} data-shot />
      {shot.warnings.map((warning) => <FieldWarning key={warning}>{t(`papers.warning.${warning}`)}</FieldWarning>)}
      <Group gap="sm">
        <Button variant={unclear ? 'default' : 'filled'} onClick={onUse} autoFocus={!unclear}>{t(unclear ? 'papers.camera.keep' : 'papers.camera.use')}</Button>
        <Button variant={unclear ? 'filled' : 'default'} onClick={onAgain} autoFocus={unclear}>{t('papers.camera.again')}</Button>
        <Button variant="default" leftSection={<IconRotateClockwise size={18} aria-hidden />} onClick={onTurn}>{t('papers.camera.turn')}</Button>
      </Group>
    </Stack>
  );
}
