import { openEncrypted } from '#main/data/open.ts';

/** Another process that holds an office file: `node helperHold.ts FILE KEY all|write`, until its input ends. */
const [file = '', key = '', how = 'all'] = process.argv.slice(2);
const db = openEncrypted(file, key);
if (how === 'all') {
  db.pragma('locking_mode=exclusive');
  db.exec('begin exclusive; create table if not exists held(x) strict'.replace('(x)', '(x integer)'));
} else {
  db.exec('begin immediate');
}
process.stdout.write('held\n');
process.stdin.resume().on('end', () => {
  if (db.inTransaction) db.exec('rollback');
  db.close();
});
