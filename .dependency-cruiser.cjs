/** Who may import whom: downward only (docs/architecture.md). */
const within = (...folders) => `^src/(?:${folders.join('|')})`

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ') || 'nothing of src'} alone.`,
  from: { path: `^src/${from}` },
  to: { path: '^src/', pathNot: [`^src/${from}`, ...allowed.map((folder) => `^src/${folder}`), '\\.css$'] },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    only('trees-stand-alone', 'trees/', []),
    only('messages-stand-alone', 'messages/', []),
    only('options', 'options/', ['trees/', 'messages/']),
    only('language', 'language/', ['trees/', 'messages/']),
    only('theming', 'theming/', ['trees/', 'messages/', 'options/']),
    only('kinds', 'kinds/', ['trees/', 'messages/', 'language/', 'theming/', 'options/']),
    only('stages', 'stages/', ['trees/', 'messages/', 'language/', 'theming/', 'options/', 'kinds/']),
    only('exporters', 'exporters/', ['trees/', 'messages/', 'language/labels', 'theming/', 'options/', 'browser/']),
    only('browser', 'browser/', ['messages/', 'trees/', 'effects/leftovers']),
    only('effects', 'effects/', ['trees/', 'messages/', 'language/', 'theming/', 'options/']),
    only('pipeline', 'pipeline\\.ts', ['trees/', 'messages/', 'language/', 'options/', 'stages/']),
    {
      name: 'a-kind-imports-no-other-kind',
      severity: 'error',
      from: { path: '^src/kinds/([^/]+)/' },
      to: { path: '^src/kinds/([^/]+)/', pathNot: '^src/kinds/$1/' },
    },
    {
      name: 'a-stage-imports-no-other-stage',
      severity: 'error',
      from: { path: '^src/stages/([^/]+)/' },
      to: { path: '^src/stages/([^/]+)/', pathNot: '^src/stages/$1/' },
    },
    {
      name: 'an-exporter-imports-no-other-exporter',
      severity: 'error',
      comment: 'What two of them need lies beside them.',
      from: { path: '^src/exporters/([^/]+)/' },
      to: { path: '^src/exporters/([^/]+)/', pathNot: '^src/exporters/$1/' },
    },
    {
      name: 'only-the-pipeline-imports-stages',
      severity: 'error',
      comment: 'Front matter is read before the options are known: build and options need that one function; the format, when the file is opened.',
      from: { path: '^src/', pathNot: within('stages/', 'pipeline\\.ts', 'build\\.ts') },
      to: { path: '^src/stages/', pathNot: '^src/stages/read/foreign' },
    },
    {
      name: 'node-at-the-edge',
      severity: 'error',
      from: { path: '^src/', pathNot: within('effects/', 'browser/', 'preview/', 'cli/') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'puppeteer-in-browser-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: within('browser/') },
      to: { path: 'puppeteer|@sparticuz' },
    },
    {
      name: 'only-what-is-installed-with-us',
      severity: 'error',
      comment: 'Development dependencies are not there where Lectern is installed; their types may be used.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-tests-in-src', severity: 'error', from: { path: '^src/' }, to: { path: '^(?:tests|tools)/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.cjs'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
