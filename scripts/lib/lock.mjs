/**
 * `npm ci` demands an entry for every optional platform package, also of platforms that the machine
 * which wrote the lock file could not see. npm drops such entries when a registry does not carry
 * them or when it starts from an existing node_modules, and then `npm ci` refuses on every machine.
 *
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, inBundle?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * Where Node would find `name` from the package at `from`; undefined when it is nowhere.
 * @param {Lock} lock
 * @param {string} from
 * @param {string} name
 */
function resolveEntry(lock, from, name) {
  for (let at = from; ; at = parentOf(at)) {
    const key = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (lock.packages[key]) return key;
    if (!at) return undefined;
  }
}

/** @param {string} key */
function parentOf(key) {
  const cut = key.lastIndexOf('/node_modules/');
  return cut < 0 ? '' : key.slice(0, cut);
}

/**
 * Optional packages that a locked package names and the lock does not hold.
 * @param {Lock} lock
 * @returns {{ name: string, range: string, dev: boolean }[]}
 */
export function missingOptional(lock) {
  return Object.entries(lock.packages).flatMap(([key, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => resolveEntry(lock, key, name) === undefined)
      .map(([name, range]) => ({ name, range, dev: entry.dev === true })),
  );
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * Platform of a package by its name: `@oxlint/binding-linux-arm64-musl` → linux, arm64, musl.
 * @param {string} name
 */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const libc = words.some((w) => w.startsWith('musl')) ? 'musl' : words.some((w) => w.startsWith('gnu')) ? 'glibc' : undefined;
  return { os: SYSTEMS.find((s) => words.includes(s)), cpu: PROCESSORS.find((p) => words.includes(p)), libc };
}

/**
 * Adds the missing entries in place: version pinned by the parent, no checksum (the registry at
 * hand does not have them; npm takes the published one when it installs on that platform).
 * @param {Lock} lock
 * @returns {string[]} names added
 */
export function completeLock(lock) {
  const added = missingOptional(lock).map(({ name, range, dev }) => {
    const { os, cpu, libc } = platformOf(name);
    if (!/^\d+\.\d+\.\d+/.test(range) || !os || !cpu) throw new Error(`cannot complete ${name}@${range}: not an exact platform package`);
    lock.packages[`node_modules/${name}`] = {
      version: range,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(libc && os === 'linux' ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    };
    return name;
  });
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}
