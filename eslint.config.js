import { defineConfig, globalIgnores } from 'eslint/config'
import regexp from 'eslint-plugin-regexp'
import { builtinModules } from 'node:module'
import tseslint from 'typescript-eslint'

/** The folders of src in the order of the flow: each may import those before it, never those after it. */
const FLOW = ['text', 'lexicon', 'read', 'columns', 'mend', 'join', 'roles', 'articles', 'trust', 'fields', 'output']
const OUTSIDE = { group: ['node:*', ...builtinModules], message: 'The core runs in a browser: only src/cli may import Node modules.' }
const later = FLOW.map((folder, at) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          OUTSIDE,
          {
            regex: String.raw`^(?:\.\.?/)+(?:(?:${[...FLOW.slice(at + 1), 'core', 'unified', 'cli'].join('|')})/|(?:index|reconstruct)\.ts$)`,
            message: `It comes after ${folder} in the flow.`
          }
        ]
      }
    ]
  }
}))

export default defineConfig(
  globalIgnores(['**/dist/', 'coverage/', 'test/fixtures/']),
  {
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, regexp.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-control-regex': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'off',
      'no-duplicate-imports': 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      // Indexing is checked (noUncheckedIndexedAccess); where a loop's bounds vouch for it, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Spreading a string gives its code points, which is what text is compared by.
      '@typescript-eslint/no-misused-spread': 'off',
      // A callback that does nothing is a fair default.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      // isolatedDeclarations asks for types that could be inferred.
      '@typescript-eslint/no-inferrable-types': 'off',
      // Ranges of characters follow Unicode's blocks.
      'regexp/no-obscure-range': 'off',
      // Numbers and booleans print as one expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }]
    }
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':function :function[generator=true]',
          message: 'V8 gives each generator function that is made a shape among its old objects, which keeps all that it closes over: let it stand by itself.'
        }
      ]
    }
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [OUTSIDE] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', '__dirname', '__filename', 'setImmediate', 'require']
    }
  },
  ...later,
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] }
)
