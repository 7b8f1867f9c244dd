import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '../api/client';
import { openLive, type ConnectionState } from './connection';

const session: Session = { token: () => 'abc', language: () => 'en', expired: vi.fn() };
let close = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => close());

function stream(text: string, open = false): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text));
        if (!open) controller.close();
      },
    }),
  );
}

function start(answers: Array<() => Response>) {
  const states: ConnectionState[] = [];
  const heard: string[] = [];
  const calls = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () => {
    const answer = answers.shift();
    if (!answer) throw new TypeError('no network');
    return answer();
  });
  vi.stubGlobal('fetch', calls);
  close = openLive({
    url: '/live',
    session,
    onMessage: (message) => heard.push(message.data),
    onState: (state) => {
      if (states.at(-1) !== state) states.push(state);
    },
  });
  return { states, heard, calls };
}

it('sends the token and the language, and is live once something is heard', async () => {
  const { states, heard, calls } = start([() => stream('event: snapshot\ndata: 1\n\n', true)]);
  await vi.advanceTimersByTimeAsync(10);
  expect(calls.mock.calls[0]?.[1].headers).toMatchObject({
    Authorization: 'Bearer abc',
    'Accept-Language': 'en',
  });
  expect(states).toEqual(['connecting', 'live']);
  expect(heard).toEqual(['1']);
});

it('opens a line that ended again and says meanwhile that figures are stale', async () => {
  const { states, heard } = start([() => stream('data: 1\n\n'), () => stream('data: 2\n\n', true)]);
  await vi.advanceTimersByTimeAsync(10);
  expect(states.at(-1)).toBe('stale');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states.at(-1)).toBe('live');
  expect(heard).toEqual(['1', '2']);
});

it('waits longer each time while nothing answers', async () => {
  const { states, calls } = start([]);
  await vi.advanceTimersByTimeAsync(10);
  expect(calls).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toHaveBeenCalledTimes(3);
  expect(states).toEqual(['connecting']);
});

it('leaves the session and stops asking when the token is no longer accepted', async () => {
  const { calls } = start([() => new Response(null, { status: 401 })]);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(session.expired).toHaveBeenCalledOnce();
  expect(calls).toHaveBeenCalledTimes(1);
});

it('asks no more after the page is left', async () => {
  const { calls } = start([]);
  await vi.advanceTimersByTimeAsync(10);
  close();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(calls).toHaveBeenCalledTimes(1);
});
