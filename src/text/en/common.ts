import type { common as idCommon } from '../id/common.ts';

export const common: typeof idCommon = {
  app: 'SLRT Sabilulungan',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known yet',
  none: 'None',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  search: 'Search',
  edit: 'Edit',
  add: 'Add',
  remove: 'Remove',
  print: 'Print',
  undo: 'Undo',
  retry: 'Try again',
  loading: 'Loading…',
};
