// Read before the application by `electron -r`, only in window tests (clock.ts): the shell and the data process see
// the moment that a file names, as a distance in milliseconds from the machine's own clock. The product knows nothing of it.
const fs = require('node:fs');

const file = process.env.SLRT_TEST_CLOCK;
const Native = Date;
const now = () => Native.now() + Number(fs.readFileSync(file, 'utf8'));
globalThis.Date = new Proxy(Native, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: () => new Native(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

// The data process is a child of its own: it starts here, too, and goes on to its real beginning.
if (process.type === 'browser') {
  const { utilityProcess } = require('electron');
  const fork = utilityProcess.fork.bind(utilityProcess);
  utilityProcess.fork = (entry, args, options) => fork(__filename, [entry, ...args], options);
} else {
  process.argv.splice(1, 1);
  require(process.argv[1]);
}
