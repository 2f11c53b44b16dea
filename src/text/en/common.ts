import type { common as idCommon } from '../id/common.ts';

export const common: typeof idCommon = {
  app: 'SLRT Sabilulungan',
  unknown: 'Not known yet',
  none: 'None',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  edit: 'Edit',
  remove: 'Remove',
  print: 'Print',
  retry: 'Try again',
  loading: 'Loading…',
};
