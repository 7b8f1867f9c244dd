import { afterEach, expect, it, vi } from 'vitest';
import { answering } from '../test/render';
import { ApiError, createApi, seen, type Api } from './client';

const expired = vi.fn();
const api = () => createApi({ token: () => 'abc', language: () => 'id', expired });
const plan = { id: 'p/1', version: 7 };

afterEach(() => {
  expired.mockReset();
});

it('names what was seen, wherever a slash may stand', async () => {
  const calls = answering({
    'POST /api/plans/p%2F1/submission': { body: { ...plan, version: 8 } },
  });
  expect(await api().POST('/api/plans/{id}/submission', { params: seen(plan) })).toEqual({
    ...plan,
    version: 8,
  });
  expect(calls.mock.calls[0]?.[1].headers).toMatchObject({ 'If-Match': '"7"' });
});

it('a creation sent again keeps its key until it is answered, and the next one has another', async () => {
  let broken = true;
  const calls = answering({
    'POST /api/plans': () => (broken ? { status: 503, body: {} } : { status: 201, body: plan }),
  });
  const create = (sent: Api) => sent.POST('/api/plans', { body: { cycleId: 'c1' } });
  await expect(create(api())).rejects.toBeInstanceOf(ApiError);
  broken = false;
  await create(api());
  await create(api());
  const [first, second, third] = calls.mock.calls.map(
    ([, init]) => init.headers['Idempotency-Key'],
  );
  expect(first).toBeTruthy();
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it('what changes something that was seen needs no key', async () => {
  const calls = answering({ 'POST /api/plans/p/submission': { body: {} } });
  await api().POST('/api/plans/{id}/submission', { params: seen({ id: 'p', version: 1 }) });
  expect(calls.mock.calls[0]?.[1].headers).not.toHaveProperty('Idempotency-Key');
});

it('a refusal is told with the problem that the service sent', async () => {
  answering({ 'GET /api/waves/w': { status: 401, body: { detail: 'Masuk lagi.' } } });
  const refused = api().GET('/api/waves/{id}', { params: { path: { id: 'w' } } });
  await expect(refused).rejects.toMatchObject({ status: 401, message: 'Masuk lagi.' });
  expect(expired).toHaveBeenCalledOnce();
});

it('the answer of something in between has no problem to tell', async () => {
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(api().GET('/api/waves')).rejects.toMatchObject({ status: 502, problem: {} });
});

/** Held by the compiler: nothing here is run. */
export const refused = (client: Api) => [
  // @ts-expect-error an address that no document has
  client.GET('/api/wave'),
  // @ts-expect-error a method that the address does not take
  client.DELETE('/api/waves'),
  // @ts-expect-error an address without what it names
  client.GET('/api/waves/{id}'),
  // @ts-expect-error a change of what was not seen
  client.POST('/api/plans/{id}/submission', { params: { path: { id: 'p' } } }),
  // @ts-expect-error a parameter that is not known
  client.GET('/api/waves', { params: { query: { state: 'OPEN' } } }),
  // @ts-expect-error a field that is not known
  client.POST('/api/plans', { body: { cycle: 'c1' } }),
  // @ts-expect-error a code that is none
  client.POST('/api/waves', { body: { kind: 'TRIAL' } }),
];
