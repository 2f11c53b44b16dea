/** Two soft notes, so that people look up. A PC without sound stays silent; nothing depends on it. */
export function gong(): void {
  try {
    const sound = new AudioContext();
    for (const [start, pitch] of [[0, 784], [0.45, 622]] as const) note(sound, sound.currentTime + start, pitch);
    setTimeout(() => void sound.close(), 2_500);
  } catch {
    return;
  }
}

function note(sound: AudioContext, at: number, pitch: number): void {
  const tone = sound.createOscillator();
  const volume = sound.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.35, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 1.4);
  tone.connect(volume).connect(sound.destination);
  tone.start(at);
  tone.stop(at + 1.5);
}
