import type { Texts } from '../language.ts';

export const session: Texts['session'] = {
  login: {
    title: 'Log in',
    lead: 'Use your own user name and password.',
    username: 'User name',
    password: 'Password',
    action: 'Log in',
    wait: 'Try again in {{seconds}} seconds',
    demo: 'This is a sample office. All people and cases in it are invented.',
    usernameMissing: 'Fill in the user name.',
    passwordMissing: 'Fill in the password.',
  },
  lock: {
    title: 'Screen locked',
    lead: 'Your work is safely stored. Enter your password to go on.',
    action: 'Unlock',
    other: 'Log in as somebody else',
  },
  change: {
    title: 'Make a new password',
    lead: 'The temporary password is only for the first log-in. Now make one that only you know.',
    current: 'Temporary password',
    next: 'New password',
    nextExample: 'At least 10 letters, for example three words that you remember easily',
    repeat: 'Repeat the new password',
    action: 'Save the password',
    currentMissing: 'Fill in the temporary password that you were given.',
    tooShort: 'The new password needs at least 10 letters.',
    different: 'The two new passwords differ.',
    same: 'The new password must differ from the temporary one.',
    done: 'Password saved. Enjoy your work.',
  },
};
