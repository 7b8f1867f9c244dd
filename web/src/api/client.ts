import type { ProblemBody } from './types';

/** An answer that is no success, with the sentences the service wrote for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemBody,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'ApiError';
  }
}

export interface Session {
  token: () => string | undefined;
  language: () => string;
  /** Called once the token is no longer accepted. */
  expired: () => void;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  /** Version that the person saw; the service refuses the change if it has moved on. */
  version?: number;
  signal?: AbortSignal;
}

export type Api = <T>(path: string, call?: Call) => Promise<T>;

export function headers(session: Session): Record<string, string> {
  const token = session.token();
  return {
    'Accept-Language': session.language(),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
}

export function createApi(session: Session): Api {
  return async <T>(path: string, call: Call = {}): Promise<T> => {
    const init: RequestInit = {
      method: call.method ?? 'GET',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...headers(session),
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(call.version === undefined ? {} : { 'If-Match': `"${call.version}"` }),
      },
    };
    if (call.body !== undefined) init.body = JSON.stringify(call.body);
    if (call.signal) init.signal = call.signal;
    const answer = await fetch(path, init);
    if (answer.status === 401) session.expired();
    if (!answer.ok) throw new ApiError(answer.status, await problemOf(answer));
    if (answer.status === 204) return undefined as T;
    return (await answer.json()) as T;
  };
}

async function problemOf(answer: Response): Promise<ProblemBody> {
  try {
    return (await answer.json()) as ProblemBody;
  } catch {
    return {};
  }
}

/** True where asking again later cannot help: the answer is about the request itself. */
export function isFinal(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500;
}
