// One room at a time: `test/run/mutate.mjs` names it in these variables.

const { THANWELA_MUTATE_FILES = '', THANWELA_MUTATE_REPORT = '' } = process.env;

export default {
  mutate: THANWELA_MUTATE_FILES.split(','),
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutate/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  // Whether a text is right in a message for developers is no matter of behaviour.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  tempDirName: '.cache/mutate',
  ignorePatterns: ['.output', '.cache', 'test-results', 'test/kits', 'test/layouts'],
  reporters: ['json', 'progress-append-only'],
  logLevel: 'warn',
  jsonReporter: { fileName: THANWELA_MUTATE_REPORT },
  allowEmpty: false,
  // The rewriting of its paths needs a compiler with an API; nothing of ours points out of the folder.
  tsconfigFile: 'none.json',
  disableTypeChecks: true,
  allowConsoleColors: false,
  // A computer that does other work beside this must not look like a loop without end.
  timeoutMS: 60_000,
};
