/** Who may import whom. Each forbidden edge says what to do instead. */
const only = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from, pathNot: '\\.(test|test-kit)\\.ts$' }, to });

module.exports = {
  forbidden: [
    only('no-circles', '^src', { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, 'Move what both need into a file of its own.'),
    only('law-is-pure', '^src/law', { path: '^src', pathNot: '^src/law' }, 'The law imports nothing of ours: pass in what it needs.'),
    only('case-is-pure', '^src/(case|room|seal/audience)', { path: '^src/(record|people|notice|pages|web|cli|directory|demonstration)' }, 'The case decides from its own state: pass facts in.'),
    only('web-knows-no-business', '^src/web', { path: '^src', pathNot: '^src/web' }, 'The web kit knows no business word: declare it in pages.'),
    only('record-knows-no-pages', '^src/(record|people|notice|directory)', { path: '^src/(pages|web|cli)' }, 'Stores know no pages: return values and let the page show them.'),
    only('no-tests-in-program', '^src', { path: '(\\.test\\.ts$|^test/)' }, 'Move what both need out of the test.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
