// What Maven runs: `node build/web.mjs build|lint|test`. Installs the packages when the lock file has
// changed since they were installed (or they are not there), and only then.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node 20.19 or newer is needed to build the web application; this is ${process.version}.`,
  );
  process.exit(1);
}

const stamp = 'node_modules/.selaras-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(stamp, lock);
}
npm('run', process.argv[2] ?? 'build');

function npm(...args) {
  // On Windows npm is a script, which only a shell can start.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('npm', args, { stdio: 'inherit', shell });
  if (error) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
