/** Says now and then how far Stryker is: on the error output, so that the report stays clean. */
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report';

export const progress = 'now-and-then';

const EVERY_MS = 15_000;

const createProgress = (): Reporter => {
  let all = 0;
  let tried = 0;
  let said = performance.now();
  return {
    onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent) {
      all = mutantPlans.length;
    },
    onMutantTested() {
      tried += 1;
      if (performance.now() - said < EVERY_MS) return;
      said = performance.now();
      process.stderr.write(`${tried} of ${all} mutants tried\n`);
    },
  };
};

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Reporter, progress, createProgress)];
