// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentOf, problemsOf } from './api.mjs';

const SOUND = readFileSync(documentOf('feedback'), 'utf8');
const SUBMIT = ['paths', '/api/feedback/proposals', 'post'];
const LIST = ['paths', '/api/feedback/proposals', 'get'];
const ANSWER = ['paths', '/api/feedback/proposals/{id}/answer', 'post'];

/** The rules that a document breaks once this is done to it. */
async function broken(change) {
  const document = JSON.parse(SOUND);
  change((...path) => path.flat().reduce((node, step) => node[step], document));
  const problems = await problemsOf(JSON.stringify(document));
  return problems.map(({ ruleId }) => ruleId);
}

const without = (name) => (at) => (part) => delete part(at)[name];

describe('a document breaks a rule', () => {
  test('when none is broken, nothing is said', async () => {
    expect(await broken(() => undefined)).toEqual([]);
  });

  test.each([
    ['operation-summary', without('summary')(SUBMIT)],
    ['operation-description', without('description')(SUBMIT)],
    ['parameter-description', without('description')([...LIST, 'parameters', 0])],
    ['operation-2xx-response', without('201')([...SUBMIT, 'responses'])],
    ['security-defined', without('security')([])],
    ['selaras/errors-declared', without('422')([...SUBMIT, 'responses'])],
    ['selaras/errors-declared', without('412')([...ANSWER, 'responses'])],
    ['selaras/errors-declared', without('404')([...ANSWER, 'responses'])],
    [
      'selaras/created-has-location',
      without('Location')([...SUBMIT, 'responses', '201', 'headers']),
    ],
    [
      'selaras/request-has-example',
      without('example')([...SUBMIT, 'requestBody', 'content', 'application/json']),
    ],
    [
      'selaras/media-type-named',
      (part) => {
        const content = part(SUBMIT, 'responses', '201', 'content');
        content['*/*'] = content['application/json'];
      },
    ],
    [
      'selaras/errors-are-problems',
      (part) => {
        const content = part('components', 'responses', 'Problem409', 'content');
        content['application/json'] = content['application/problem+json'];
      },
    ],
    ['selaras/operation-id-is-name', (part) => (part(LIST).operationId = 'list_1')],
    [
      'selaras/limit-is-bounded',
      (part) => {
        const limit = part(LIST, 'parameters').find(({ name }) => name === 'limit');
        delete limit.schema.maximum;
      },
    ],
    [
      'no-invalid-media-type-examples',
      (part) =>
        (part(SUBMIT, 'requestBody', 'content', 'application/json').example = { subject: 7 }),
    ],
  ])('%s', async (rule, change) => {
    expect(await broken(change)).toContain(rule);
  });
});
