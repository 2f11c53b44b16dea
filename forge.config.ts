import fs from 'node:fs/promises';
import path from 'node:path';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** Set by scripts/package.mjs for a rehearsal with the development runtime, which users never get. */
const rehearsalZips = process.env['SLRT_ELECTRON_ZIPS'];

/** What goes into the package; everything else stays out. The bundle holds the other dependencies. */
const PACKAGED = [
  '/package.json', '/.vite/build', '/.vite/renderer', '/node_modules/better-sqlite3', '/node_modules/@node-rs',
  // sharp with its library for this platform, and what it needs itself
  ...['sharp', '@img', 'detect-libc', 'semver'].map((name) => `/node_modules/${name}`),
];
const LEFT_OUT = [/\.map$/, /\/better-sqlite3\/(deps|src|docs|binding\.gyp)/, /\/node_modules\/sharp\/(src|install)/, /\.(md|d\.ts)$/];

/** Electron Packager asks for folders on the way, too. */
function isLeftOut(file: string): boolean {
  if (file === '') return false;
  const wanted = PACKAGED.some((p) => file === p || file.startsWith(`${p}/`) || p.startsWith(`${file}/`));
  return !wanted || LEFT_OUT.some((pattern) => pattern.test(file));
}

/** The SQLite addon carries the binaries of eight platforms; one is needed. */
async function keepOnePlatform(buildPath: string, platform: string, arch: string): Promise<void> {
  const prebuilds = path.join(buildPath, 'node_modules', 'better-sqlite3', 'prebuilds');
  const others = (await fs.readdir(prebuilds)).filter((file) => file !== `${platform}-${arch}.node`);
  await Promise.all(others.map((file) => fs.rm(path.join(prebuilds, file))));
}

/** Scripts and development dependencies mean nothing on a user's PC. */
async function trimManifest(buildPath: string): Promise<void> {
  const file = path.join(buildPath, 'package.json');
  const { name, productName, version, description, author, license, type, main } = JSON.parse(await fs.readFile(file, 'utf8')) as Record<string, unknown>;
  await fs.writeFile(file, JSON.stringify({ name, productName, version, description, author, license, type, main }));
}

/** Our licence beside Electron's, which the development runtime has under another name. */
async function addLicences(folder: string): Promise<void> {
  await fs.copyFile('LICENSE', path.join(folder, 'LICENSE.slrt-desktop.txt'));
  if (rehearsalZips !== undefined) await fs.copyFile(path.join(folder, 'LICENSE.electron.txt'), path.join(folder, 'LICENSE'));
}

/** xz takes minutes; a rehearsal has no use for a small file. `compression` is missing in the maker's types. */
const debOptions = { bin: 'slrt-desktop', categories: ['Office' as const], section: 'misc' as const, compression: rehearsalZips === undefined ? 'xz' : 'gzip' };

const config: ForgeConfig = {
  outDir: rehearsalZips === undefined ? 'out' : 'out/rehearsal',
  packagerConfig: {
    executableName: 'slrt-desktop',
    appBundleId: 'id.go.bandungkab.slrt',
    appCategoryType: 'public.app-category.business',
    // Native code and the libraries beside it cannot be loaded from inside the archive.
    asar: { unpack: '{**/*.node,**/node_modules/@img/**}' },
    ignore: isLeftOut,
    prune: false,
    ...(rehearsalZips === undefined ? {} : { electronZipDir: rehearsalZips }),
  },
  // Native addons are prebuilt for every platform.
  rebuildConfig: { onlyModules: [] },
  hooks: {
    packageAfterCopy: async (_config, buildPath, _version, platform, arch) => {
      await keepOnePlatform(buildPath, platform, arch);
      await trimManifest(buildPath);
    },
    postPackage: async (_config, { outputPaths }) => {
      await Promise.all(outputPaths.map(addLicences));
    },
  },
  makers: [
    new MakerZIP({}, ['linux', 'darwin', 'win32']),
    new MakerDeb({ options: debOptions }),
  ],
  plugins: [
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
    }),
  ],
};

export default config;
