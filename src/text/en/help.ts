import type { Texts } from '../language.ts';

export const help: Texts['help'] = {
  title: 'Help',
  lead: 'Press F1 on any page for a short explanation of that page.',
  version: 'Version {{version}}',
  about: 'About the application',
  aboutText: 'SLRT Sabilulungan helps an integrated referral office: people are received, their needs are checked, a family plan is made, and they are referred to whoever is in charge. All data is stored encrypted on this computer.',
  licences: 'Licences',
  licencesText: 'This application is licensed under Apache 2.0 and uses open software: Electron, React, Mantine, TanStack, SQLite, pdf.js (MIT, Apache 2.0, or public domain), the typeface Plus Jakarta Sans (SIL Open Font License), the picture library libvips (LGPL 3.0), and Tabler icons (MIT).',
  keys: 'Keyboard',
  key: {
    palette: 'Search everything and open pages',
    register: 'Receive a new arrival',
    search: 'To the search field of the page',
    move: 'Next or previous row in a list',
    open: 'Open the marked row',
    back: 'One step back',
    next: 'Do the next step',
    help: 'Help for this page',
  },
  all: 'Open the help page',
  page: {
    home: 'The home page shows the cases that wait for you and unfinished drafts. Choose a number to open its list of cases.',
    register: 'First search for the person who came, so that nobody is recorded twice. If there is none, fill in the family and the complaint. What you type is saved by itself.',
    cases: 'Choose a view above the list, then move the mark with J and K or the arrow keys. Press Enter to open a case. The next step is always the one green button at the top of a case.',
    programmes: 'The help that there is, and the partners. Choose a row to see the benefit, the documents needed, and how to apply.',
    users: 'Make one account for each person. The role decides on menu and rights, the area on the cases that can be seen. The account of somebody who moved on is disabled.',
    office: 'Letterhead and number patterns are used on the next referral letters and receipts. Letters already issued do not change.',
    registry: 'Load the registry file from the agency. The earlier data stays in use until the new data is complete and checked. Open cases are then checked again by themselves.',
    accessLog: 'Every opening of citizens\' data is recorded here. The check makes sure that no entry was changed or is missing.',
    help: 'This page has the keyboard shortcuts, the version and the licences.',
  },
};
