import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** NONE: there is none. REFUSED: not allowed. BUSY: another program has it. UNPLUGGED: it was there a moment ago. */
export type CameraProblem = 'NONE' | 'REFUSED' | 'BUSY' | 'UNPLUGGED';

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly live: boolean;
  readonly problem: CameraProblem | null;
  readonly devices: readonly { readonly deviceId: string; readonly label: string }[];
  readonly deviceId: string | null;
  readonly choose: (deviceId: string) => void;
  /** Starts again after a problem. */
  readonly restart: () => void;
}

/** Good cameras give more than Full HD; print needs it. What a camera cannot do it leaves out. */
const WANTED = { width: { ideal: 2_560 }, height: { ideal: 1_440 } } as const;

/** The camera as long as it is shown: switched off with the page, watched for being pulled out. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [live, setLive] = useState(false);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [devices, setDevices] = useState<Camera['devices']>([]);
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const restart = useCallback(() => setRound((known) => known + 1), []);
  useEffect(() => {
    let current = true;
    let stream: MediaStream | null = null;
    const start = async (): Promise<void> => {
      setProblem(null);
      setLive(false);
      stream = await navigator.mediaDevices.getUserMedia({ video: { ...WANTED, ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }) }, audio: false });
      if (!current || video.current === null) return stop(stream);
      for (const track of stream.getVideoTracks()) {
        track.addEventListener('ended', () => {
          if (!current) return;
          setLive(false);
          setProblem('UNPLUGGED');
        });
      }
      video.current.srcObject = stream;
      await video.current.play();
      if (current) setLive(true);
      setDevices(await cameras());
    };
    start().catch((error: unknown) => {
      if (current) setProblem(problemOf(error));
    });
    return () => {
      current = false;
      if (stream !== null) stop(stream);
    };
  }, [deviceId, round]);
  useWhenPluggedIn(problem === 'NONE' || problem === 'UNPLUGGED' ? restart : null, setDevices);
  return { video, live, problem, devices, deviceId, choose: setDeviceId, restart };
}

/** A camera that is plugged in again starts by itself. */
function useWhenPluggedIn(restart: (() => void) | null, setDevices: (devices: Camera['devices']) => void): void {
  useEffect(() => {
    const look = (): void => void cameras().then((found) => {
      setDevices(found);
      if (found.length > 0) restart?.();
    });
    navigator.mediaDevices.addEventListener('devicechange', look);
    return () => navigator.mediaDevices.removeEventListener('devicechange', look);
  }, [restart, setDevices]);
}

async function cameras(): Promise<Camera['devices']> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter((device) => device.kind === 'videoinput').map(({ deviceId, label }) => ({ deviceId, label }));
}

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

const PROBLEMS: Readonly<Record<string, CameraProblem>> = { NotFoundError: 'NONE', OverconstrainedError: 'UNPLUGGED', NotAllowedError: 'REFUSED', NotReadableError: 'BUSY', AbortError: 'BUSY' };

const problemOf = (error: unknown): CameraProblem => PROBLEMS[error instanceof Error ? error.name : ''] ?? 'NONE';
