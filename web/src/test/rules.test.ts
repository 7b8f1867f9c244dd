// @vitest-environment node
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const eslint = new ESLint();

/** The rules about folders that a file breaks which would stand at this place. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? [])
    .map(({ ruleId, message }) => ruleId ?? message)
    .filter((rule) => /^import-x|^no-restricted|Parsing/.test(rule));
}

it.each([
  ['a feature the inside of another', 'src/results/status.ts', '../plans/draft'],
  ['a feature the application around it', 'src/results/status.ts', '../app/theme'],
  ['a feature what another declares', 'src/results/status.ts', '../plans/feature'],
  ['api a feature', 'src/api/status.ts', '../waves'],
  ['api the application', 'src/api/status.ts', '../app/theme'],
  ['form a feature', 'src/form/status.ts', '../waves'],
  ['format what is above it', 'src/format/status.ts', '../api/schemas'],
  ['i18n a feature', 'src/i18n/status.ts', '../plans/texts'],
  ['the application the inside of a feature', 'src/app/status.ts', '../plans/texts'],
  ['what is shipped the harness of tests', 'src/plans/status.ts', '../test/sample'],
])('the build refuses that %s imports', async (_, file, imported) => {
  expect(await broken(file, `import '${imported}';`)).toEqual(['import-x/no-restricted-paths']);
});

it.each([
  ['src/results/status.ts', '../waves'],
  ['src/results/status.ts', '../form/Form'],
  ['src/results/status.test.ts', '../test/sample'],
  ['src/app/status.ts', '../plans/feature'],
])('%s may import %s', async (file, imported) => {
  expect(await broken(file, `import '${imported}';`)).toEqual([]);
});

it('the build refuses that a feature keeps answers under keys of its own', async () => {
  const text = `import { useQuery } from '@tanstack/react-query';`;
  expect(await broken('src/results/status.ts', text)).toEqual(['no-restricted-imports']);
});

it('the build refuses a form beside the one that all share', async () => {
  expect(await broken('src/results/Status.tsx', 'export const x = <form />;')).toEqual([
    'no-restricted-syntax',
  ]);
});

it('the build refuses a cycle', async () => {
  expect(await broken('src/form/place.ts', `import './Form';`)).toEqual(['import-x/no-cycle']);
});
