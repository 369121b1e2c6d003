import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const namedOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }

/** Everything but `effects/`, `browser/` and `cli/`: the same input gives the same bytes there, on every machine. */
const pure = ['trees', 'messages', 'options', 'language', 'theming', 'kinds', 'stages', 'exporters'].map((folder) => `src/${folder}/**/*.ts`)
const impure = 'What is pure takes the world from Effects (docs/architecture.md).'
const globalsOfTheWorld = ['process', 'Buffer', 'console', 'fetch', 'performance', 'require', 'globalThis', 'global', 'setTimeout', 'setInterval', 'setImmediate', 'WebSocket', 'navigator']

export default tseslint.config(
  { ignores: ['build/', 'dist/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Input is parsed by a schema, not asserted. `as const` stays.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Contracts are asynchronous where some of their implementations are.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // Code points are what fonts and widths know.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', namedOnly],
    },
  },
  {
    files: [...pure, 'src/pipeline.ts'],
    rules: {
      'no-restricted-globals': ['error', ...globalsOfTheWorld.map((name) => ({ name, message: impure }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: impure },
        { object: 'Math', property: 'random', message: impure },
        ...['randomUUID', 'getRandomValues'].map((property) => ({ object: 'crypto', property, message: impure })),
      ],
      'no-restricted-syntax': [
        'error',
        namedOnly,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: impure },
        { selector: 'CallExpression[callee.name="Date"]', message: impure },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // vitest's asymmetric matchers are `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: ['vitest.config.ts', 'src/raw-css.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable', Buffer: 'readonly', performance: 'readonly', AbortController: 'readonly', setTimeout: 'readonly', URL: 'readonly' } },
  },
)
