// `npm run build`: the bundle in .vite, as far as it changed.
import { build } from './lib/build.mjs';
import { prepare } from './lib/prepare.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await prepare();
  await build();
});
