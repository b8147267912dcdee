/** Quick checks, side by side: types, format and lint, boundaries between folders, dead code. */
import { spawn } from 'node:child_process';

const checks = {
  types: ['tsc', '-p', '.'],
  'format and lint': ['biome', 'check', '--error-on-warnings', '.'],
  boundaries: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src'],
  'dead code': ['knip', '--no-progress'],
} as const;

const run = (name: string, [command, ...args]: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', command ?? '', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (piece: Buffer) => {
      output += piece.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => {
      process.stdout.write(code === 0 ? `${name}: fine\n` : `${name}: not right\n${output}\n`);
      resolve(code === 0);
    });
  });

const results = await Promise.all(Object.entries(checks).map(([name, command]) => run(name, command)));
process.exitCode = results.every(Boolean) ? 0 : 1;
