/** Who may import what, as docs/decisions and the architecture say; `npm test` fails where this is broken. */

/**
 * The stages in their order: each may import the ones before it. Training and inference share a place. After them come
 * what the admin area is made of and what looks over all stages.
 */
const stages = [
  ['sources'],
  ['facts'],
  ['knowledge'],
  ['tokens'],
  ['dataset'],
  ['models'],
  ['checkpoints'],
  ['training', 'inference'],
  ['chat'],
  ['evaluation'],
  ['reports'],
  ['conversations'],
  ['alerts'],
  ['overview'],
];
const ground = ['contracts', 'config', 'db'];

const server = (names) => `^server/(${names.join('|')})/`;

const stageRules = stages.flatMap((names, i) =>
  names.map((name) => {
    const before = stages.slice(0, i).flat();
    const mayImport = [...ground, ...before, name, ...(i >= 7 ? ['workers'] : [])];
    return {
      name: `stage-${name}`,
      comment: `${name} may import ${mayImport.join(', ')}`,
      severity: 'error',
      from: { path: server([name]) },
      to: { path: '^(server|app|components)/', pathNot: `^server/(${mayImport.join('|')})` },
    };
  }),
);

module.exports = {
  forbidden: [
    ...stageRules,
    {
      name: 'contracts-import-zod-only',
      severity: 'error',
      from: { path: '^server/contracts/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(server/contracts/|node_modules/zod/)' },
    },
    {
      name: 'config-imports-contracts-only',
      severity: 'error',
      from: { path: '^server/config/' },
      to: { path: '^(server|app|components)/', pathNot: '^server/(config|contracts)/' },
    },
    {
      name: 'db-imports-ground-only',
      severity: 'error',
      from: { path: '^server/db/' },
      to: { path: '^(server|app|components)/', pathNot: server(ground) },
    },
    {
      name: 'auth-imports-ground-only',
      severity: 'error',
      from: { path: '^server/auth/' },
      to: { path: '^(server|app|components)/', pathNot: server([...ground, 'auth']) },
    },
    {
      name: 'jobs-import-ground-only',
      severity: 'error',
      from: { path: '^server/jobs/' },
      to: { path: '^(server|app|components)/', pathNot: server([...ground, 'jobs']) },
    },
    {
      name: 'only-http-cli-and-app-import-auth',
      severity: 'error',
      from: { pathNot: '^(app|tests|server/(auth|http|cli))/' },
      to: { path: '^server/auth/' },
    },
    {
      name: 'mlx-package-only-in-mlx',
      severity: 'error',
      from: { pathNot: '^(server/mlx|tests/mlx|bench)/' },
      to: { path: '^node_modules/@frost-beta/mlx' },
    },
    {
      name: 'mlx-only-in-worker-entries',
      severity: 'error',
      from: { pathNot: '^(server/mlx/|tests/mlx/|bench/|server/workers/(inference|training)-worker)' },
      to: { path: '^server/mlx/' },
    },
    {
      name: 'nobody-imports-worker-entries',
      severity: 'error',
      from: {},
      to: { path: '^server/workers/(inference|training)-worker' },
    },
    { name: 'nobody-imports-app', severity: 'error', from: { pathNot: '^(app|tests)/' }, to: { path: '^app/' } },
    {
      name: 'only-app-imports-http',
      severity: 'error',
      from: { pathNot: '^(app/|server/http/|tests/)' },
      to: { path: '^server/http/' },
    },
    {
      name: 'components-import-components-and-contracts',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(server|app)/', pathNot: '^server/contracts/' },
    },
    {
      name: 'ui-primitives-fetch-nothing',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(components/(?!ui/)|node_modules/(swr|ai|@ai-sdk)/)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
