import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

let closeLabel = '';
let lastDone = '';

/** The words on the notices' close button: set when the language is known. */
export function nameCloseButton(label: string): void {
  closeLabel = label;
}

const close = () => ({ closeButtonProps: { 'aria-label': closeLabel } });

/** A calm word at the edge of the screen; reading aloud is Mantine's `role="alert"`. */
export const notify = {
  /** Takes the place of the one before: whoever works fast would have three of them over the form. */
  done(message: ReactNode): void {
    if (lastDone !== '') notifications.hide(lastDone);
    lastDone = notifications.show({ ...close(), message, color: 'brand', icon: <IconCheck size={18} />, autoClose: 5_000 });
  },
  news(message: ReactNode): void {
    notifications.show({ ...close(), message, color: 'gray', icon: <IconInfoCircle size={18} />, autoClose: 8_000 });
  },
  problem(message: ReactNode): void {
    notifications.show({ ...close(), message, color: 'danger', icon: <IconAlertTriangle size={18} />, autoClose: 12_000 });
  },
};
