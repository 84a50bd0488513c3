// The layers of docs/architecture.md as rules. Every rule is an error.
const inside = '^(functions|appsscript|templates)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-only-domain',
      comment: 'One library is let in: SHA-256 in plain JavaScript (decision 0004).',
      severity: 'error',
      from: { path: '^functions/domain/' },
      to: { pathNot: ['^functions/domain/', '^node_modules/@noble/hashes/'] },
    },
    {
      name: 'kit-knows-no-register',
      severity: 'error',
      from: { path: '^functions/domain/kit/' },
      to: { path: inside, pathNot: '^functions/domain/kit/' },
    },
    {
      name: 'registers-know-only-kit-and-citations',
      severity: 'error',
      from: { path: '^functions/domain/registers/' },
      to: { path: inside, pathNot: '^functions/domain/((kit|registers)/|(laws|plan-lines)\\.ts$)' },
    },
    {
      name: 'rules-obligations-and-metrics-do-not-know-documents',
      severity: 'error',
      from: { path: '^functions/domain/(rules|obligations|metrics)/' },
      to: { path: '^functions/domain/(documents|notices)/' },
    },
    {
      name: 'templates-know-only-documents',
      severity: 'error',
      from: { path: '^templates/' },
      to: {
        pathNot: [
          '^templates/',
          '^functions/domain/(documents|notices)/',
          '^node_modules/handlebars/',
        ],
      },
    },
    {
      name: 'rendering-is-pure',
      comment:
        'Restricted HTML to document model to ODT and HTML; no Node, no Google (decision 0006).',
      severity: 'error',
      from: { path: '^functions/rendering/' },
      to: {
        pathNot: [
          '^functions/rendering/',
          '^functions/domain/',
          '^templates/',
          '^node_modules/fflate/',
          '^node_modules/uqr/',
        ],
      },
    },
    {
      name: 'adapters-know-only-ports-and-kit',
      severity: 'error',
      from: { path: '^functions/adapters/' },
      to: {
        path: inside,
        pathNot: [
          '^functions/adapters/',
          '^functions/ports\\.ts',
          '^functions/domain/kit/',
          '^functions/rendering/',
        ],
      },
    },
    {
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      from: { path: '^functions/adapters/([^/]+)/' },
      to: { path: '^functions/adapters/', pathNot: '^functions/adapters/($1|files|google)/' },
    },
    {
      name: 'appsscript-uses-domain-rendering-and-templates',
      severity: 'error',
      from: { path: '^appsscript/' },
      to: {
        pathNot:
          '^(appsscript|templates|functions/domain|functions/rendering)/|^functions/version\\.ts$|^package\\.json$',
      },
    },
    {
      name: 'sample-is-data',
      severity: 'error',
      from: { path: '^functions/sample/' },
      to: { pathNot: '^functions/(sample|domain)/' },
    },
    {
      name: 'nothing-imports-entry-points',
      severity: 'error',
      from: { pathNot: '^(test|functions/entry)/' },
      to: { path: '^functions/entry/' },
    },
    {
      name: 'googleapis-by-deep-import',
      severity: 'error',
      from: {},
      to: { path: '^node_modules/googleapis/build/src/index\\.js' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
