/**
 * `npm run test:mutation [-- AREA…]`: breaks the code in each way that Stryker knows, one at a time, and shows what no test
 * notices. Areas stand in `mutation/areas.ts`; without any, the law. Exit codes: 0 every bar is reached, 1 not, 2 no such area.
 */
import { globSync } from 'node:fs';
import { type AcceptedSurvivor, acceptedSurvivors } from './mutation/accepted-survivors.ts';
import { areas } from './mutation/areas.ts';
import { mutate } from './mutation/mutate.ts';
import { report } from './mutation/report.ts';

const namesIn = (args: readonly string[]): readonly string[] => (args.length === 0 ? ['law'] : args);

async function tryArea(name: string): Promise<boolean> {
  const area = areas[name];
  if (area === undefined) throw new Error(`There is no area ${name}`);
  const started = performance.now();
  const sources = globSync([...area.sources], { exclude: ['**/*.test.ts'] }).sort();
  const tests = globSync([...area.tests]).sort();
  const tried = await mutate({ sources, tests });
  const accepted = acceptedSurvivors.filter(({ file }: AcceptedSurvivor) => sources.includes(file));
  const { text, good } = report(name, area, tried, accepted);
  const minutes = (performance.now() - started) / 60_000;
  process.stdout.write(`${text}\n${name}: ${minutes.toFixed(1)} minutes\n\n`);
  return good;
}

const names = namesIn(process.argv.slice(2));
const unknown = names.filter((name) => !Object.hasOwn(areas, name));
if (unknown.length > 0) {
  process.stderr.write(`No such area: ${unknown.join(', ')}. There are ${Object.keys(areas).join(', ')}.\n`);
  process.exit(2);
}
let good = true;
for (const name of names) good = (await tryArea(name)) && good;
process.exitCode = good ? 0 : 1;
