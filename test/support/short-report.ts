/** Prints the tests that fail and one closing line, and records how long a complete run took. */
import { relative } from 'node:path';
import type { SerializedError } from 'vitest';
import { DefaultReporter, type TestModule, type TestRunEndReason } from 'vitest/node';
import { type Tier, writeTestTimes } from '../../scripts/test-times.ts';

const SLOWEST = 15;

export default class ShortReport extends DefaultReporter {
  override async onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): Promise<void> {
    super.onTestRunEnd(modules, errors, reason);
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((each) => each === state).length;
    const tier = tierOf(modules);
    if (tier && (await this.isComplete(modules)))
      writeTestTimes(tier, {
        seconds: seconds(performance.now()),
        files: modules.length,
        tests: states.length,
        slowest: modules.map(timeOf).sort(bySeconds).slice(0, SLOWEST),
      });
    console.log(
      `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
    );
  }

  protected override printTestModule(module: TestModule): void {
    if (module.state() === 'failed') super.printTestModule(module);
  }

  /** Whether every test of the chosen projects has run. */
  private async isComplete(modules: readonly TestModule[]): Promise<boolean> {
    if (this.ctx.config.testNamePattern) return false;
    return (await this.ctx.globTestSpecifications()).length === modules.length;
  }
}

/** The tier whose projects these are; undefined if they are only some of its projects. */
function tierOf(modules: readonly TestModule[]): Tier | undefined {
  const projects = new Set(modules.map(({ project }) => project.name));
  if (!projects.has('core') || !projects.has('journeys')) return undefined;
  return projects.has('further') ? 'npm run test:all' : 'npm test';
}

function timeOf(module: TestModule) {
  const { duration, collectDuration, setupDuration } = module.diagnostic();
  return {
    file: relative('.', module.moduleId),
    seconds: seconds(duration + collectDuration + setupDuration),
  };
}

function bySeconds(a: { seconds: number }, b: { seconds: number }): number {
  return b.seconds - a.seconds;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}
