import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What every feature may stand on; each of them knows only those before it. */
const LAYERS = ['format', 'i18n', 'auth', 'api', 'ui', 'form'];
const FEATURES = readdirSync(new URL('src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => ![...LAYERS, 'app', 'test'].includes(name));

const folders = (names) => names.map((name) => `./${name}`);
const zone = (target, except, message) => ({
  target: `./src/${target}`,
  from: './src',
  except: [`./${target}`, ...except],
  message,
});

/** A test may also stand on the harness. */
const zonesFor = (more) => [
  ...LAYERS.map((layer, at) =>
    zone(
      layer,
      [...folders(LAYERS.slice(0, at)), ...more],
      `${layer} knows only what is below it.`,
    ),
  ),
  ...FEATURES.map((feature) =>
    zone(
      feature,
      [...folders(LAYERS), ...FEATURES.map((other) => `./${other}/index.ts`), ...more],
      'Of another feature only its index.ts may be used, and of app nothing.',
    ),
  ),
  zone(
    'app',
    [
      ...folders(LAYERS),
      ...FEATURES.flatMap((feature) => [`./${feature}/feature.ts`, `./${feature}/index.ts`]),
      ...more,
    ],
    'app knows what a feature declares, not what is inside it.',
  ),
];

export default defineConfig(
  globalIgnores(['target', 'dist']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.recommended,
      importX.flatConfigs.typescript,
      jsxA11y.flatConfigs.recommended,
    ],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      // The rules of the same plugin for the React compiler cost a third of the time and are for
      // who uses that compiler.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-duplicates': 'error',
      'import-x/no-restricted-paths': ['error', { zones: zonesFor([]) }],
    },
  },
  {
    files: FEATURES.map((feature) => `src/${feature}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tanstack/react-query',
              message: 'Read with api/useGet, change with form/useAction: they know the keys.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXOpeningElement[name.name='form']", message: 'Use form/Form.' },
      ],
    },
  },
  {
    files: ['src/**/*.test.{ts,tsx}'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: zonesFor(['./test']) }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
