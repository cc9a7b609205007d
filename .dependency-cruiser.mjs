// The layering of the house: arrows point down only. A dynamic `import()` counts as an arrow, and so does a type.
const node = (...names) => `^(node:)?(${names.join('|')})(/|$)`;
const packages = (...names) => names.map((name) => `(^|node_modules/)${name}(/|$)`);

/** The packages that read and write what sets are stored in. */
const archives = packages('tar-stream', 'yauzl', 'yazl');

/** The packages that touch the world; each has its home in an adapter. */
const worldly = [
  ...archives,
  ...packages('@actions/(cache|artifact|glob|http-client)', '@azure/storage-blob', '@octokit/request'),
  ...packages('node-forge', 'js-yaml', 'minimatch'),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no floor.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere breaks only when it runs.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-homeless-modules',
      comment: 'utils, helpers, common and misc name no concept.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|misc)(/|\\.[cm]?[jt]s$)', pathNot: 'node_modules' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports itself and nothing else but two builtins that parse text.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', node('net', 'url')] },
    },
    {
      name: 'ports-know-the-domain-alone',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { pathNot: '^src/(domain|ports)/' },
    },
    {
      name: 'use-cases-import-downwards',
      comment: 'A use case sees the world through the ports alone: no builtin, no package.',
      severity: 'error',
      from: { path: '^src/use-cases/' },
      to: { pathNot: '^src/(use-cases|domain)/|^src/ports/' },
    },
    {
      name: 'stories-know-no-other-story',
      comment: 'What two of them need is a part of search, store or verify.',
      severity: 'error',
      from: { path: '^src/use-cases/([^/]+)/' },
      to: { path: '^src/use-cases/[^/]+/', pathNot: '^src/use-cases/($1|search|store|verify)/' },
    },
    {
      name: 'parts-know-no-story',
      comment: 'Search and store verify sets; verify knows neither, and none of them knows who uses it.',
      severity: 'error',
      from: { path: '^src/use-cases/(search|store|verify)/' },
      to: { path: '^src/use-cases/', pathNot: '^src/use-cases/($1|verify)/' },
    },
    {
      name: 'actions-know-no-other-action',
      comment: 'What several actions need is in step, report or certificates.',
      severity: 'error',
      from: { path: '^src/actions/([^/]+)/' },
      to: { path: '^src/actions/', pathNot: '^src/actions/($1|certificates|step|report)/' },
    },
    {
      name: 'step-knows-report-alone',
      severity: 'error',
      from: { path: '^src/actions/(step|report)/' },
      to: { path: '^src/actions/', pathNot: '^src/actions/($1|report)/' },
    },
    {
      name: 'stories-have-folders',
      comment: 'A path tells which story you are in.',
      severity: 'error',
      from: {},
      to: { path: '^src/(use-cases|actions)/[^/]+$', pathNot: '^src/use-cases/map-concurrent\\.ts$' },
    },
    {
      name: 'archives-are-opened-in-one-place',
      comment: 'What is in a set is untrusted until its proof holds.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/set-format/' },
      to: { path: archives },
    },
    {
      name: 'adapters-import-downwards',
      comment: 'An adapter knows the domain and the port that it fills.',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^src/', pathNot: '^src/(adapters|domain)/|^src/ports/' },
    },
    {
      name: 'index-imports-actions-alone',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { pathNot: '^src/actions/' },
    },
    {
      name: 'only-index-imports-actions',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index\\.ts$|actions/)' },
      to: { path: '^src/(actions/|index\\.ts$)' },
    },
    {
      name: 'only-adapters-touch-the-world',
      comment: 'Files, keys, processes, services: each is reached through a port.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/' },
      to: { path: [...worldly, node('fs', 'crypto', 'child_process', 'http', 'https', 'tls')] },
    },
    {
      name: 'only-actions-and-adapters-use-the-runner',
      comment: 'Inputs, outputs, masks and the summary belong to the edge.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(actions|adapters)/' },
      to: { path: '(^|node_modules/)@actions/core(/|$)' },
    },
    {
      name: 'source-imports-source-alone',
      comment: 'What users run may not lean on what only developers have.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(local|scripts|benchmarks|adversity|__tests__)/' },
    },
    {
      name: 'local-runs-the-bundle',
      comment: 'The local runner starts the bundle as GitHub does; it may not look inside.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(src|scripts|adversity|__tests__)/' },
    },
    {
      name: 'no-development-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
