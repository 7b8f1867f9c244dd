// The API documents of the services: `node build/api.mjs lint` holds them to the rules below,
// `node build/api.mjs types` writes the types that the pages use.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, formatProblems, getTotals, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import { apiRules } from './apiRules.mjs';

const SERVICES = ['appraisal', 'evaluation', 'feedback', 'indicator'];
const OUT = new URL('../src/api/generated/', import.meta.url);

export const documentOf = (service) =>
  new URL(`../../${service}-service/src/main/openapi/openapi.json`, import.meta.url);

/** Everything that is wrong with a document. */
export async function problemsOf(source, file = 'openapi.json') {
  const config = await createConfig({
    extends: ['recommended-strict'],
    plugins: [apiRules],
    rules: {
      'info-license': 'error',
      'operation-description': 'error',
      'operation-summary': 'error',
      'operation-2xx-response': 'error',
      'parameter-description': 'error',
      'tag-description': 'error',
      'no-unused-components': 'error',
      'no-invalid-media-type-examples': 'error',
      'no-invalid-parameter-examples': 'error',
      // The answer to /plans/mine is not one of the plans: Spring takes the literal path first.
      'no-ambiguous-paths': 'off',
      ...Object.fromEntries(
        Object.keys(apiRules.rules.oas3).map((rule) => [`selaras/${rule}`, 'error']),
      ),
    },
  });
  return lintFromString({ source, absoluteRef: file, config });
}

async function lintAll() {
  const found = [];
  for (const service of SERVICES) {
    const file = documentOf(service);
    found.push(...(await problemsOf(readFileSync(file, 'utf8'), fileURLToPath(file))));
  }
  const totals = getTotals(found);
  formatProblems(found, { format: 'stylish', totals, version: '' });
  if (found.length > 0) process.exit(1);
}

async function writeTypes() {
  mkdirSync(OUT, { recursive: true });
  for (const service of SERVICES) {
    const types = await openapiTS(documentOf(service), { alphabetize: true });
    writeFileSync(new URL(`${service}.ts`, OUT), astToString(types));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await (process.argv[2] === 'types' ? writeTypes() : lintAll());
}
