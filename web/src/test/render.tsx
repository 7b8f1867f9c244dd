import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from 'antd';
import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { vi } from 'vitest';
import { AuthPersonProvider, type Auth } from '../auth/auth';
import '../app/speak';

/** Shows a page to a signed-in person. */
export function show(page: ReactElement, path: string, at: string, roles: string[]) {
  const person: Auth = {
    state: 'signed-in',
    account: 'pegawai1',
    name: 'Rina Siregar',
    roles,
    token: () => 'abc',
    expired: vi.fn(),
    signOut: vi.fn(),
  };
  return render(
    <App>
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <AuthPersonProvider value={person}>
          <MemoryRouter initialEntries={[at]}>
            <Routes>
              <Route path={path} element={page} />
            </Routes>
          </MemoryRouter>
        </AuthPersonProvider>
      </QueryClientProvider>
    </App>,
  );
}

/** What was asked. */
interface Said {
  method: string;
  headers: Record<string, string>;
  body: string;
}

type Answer = { status?: number; body: unknown };

/** Answers `METHOD /path`; what is not listed is a 404 as the services word it. */
export function answering(answers: Record<string, Answer | (() => Answer)>) {
  const calls = vi.fn(async (url: URL, init: Said) => {
    const listed = answers[`${init.method} ${url.pathname}`];
    const answer = typeof listed === 'function' ? listed() : listed;
    return new Response(
      JSON.stringify(answer?.body ?? { type: 'urn:selaras:problem:not-found', status: 404 }),
      { status: answer ? (answer.status ?? 200) : 404 },
    );
  });
  vi.stubGlobal('fetch', async (request: Request) =>
    calls(new URL(request.url), {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    }),
  );
  return calls;
}
