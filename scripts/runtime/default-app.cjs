// What Electron's own default_app does, for the development runtime, which comes without one:
// `electron [-r file] [--flag] FOLDER [arguments]` starts the application in FOLDER.
const { app } = require('electron');
const Module = require('module');
const path = require('path');

const argv = process.argv.slice(1);
let target;
while (argv.length > 0 && target === undefined) {
  const word = argv.shift();
  if (word === '-r' || word === '--require') Module._preloadModules([argv.shift()]);
  else if (!word.startsWith('-')) target = word;
}

const folder = path.resolve(target ?? '.');
const { productName, name, version } = require(path.join(folder, 'package.json'));
app.setName(productName ?? name);
app.setVersion?.(version);
app.setAppPath(folder);
Module._load(require.resolve(folder), null, true);
