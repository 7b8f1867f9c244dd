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
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A file sent as it is, with its media type, in place of a JSON body. */
  file?: { content: Blob; type: string };
  /** Version that the person saw; the service refuses the change if it has moved on. */
  version?: number;
  signal?: AbortSignal;
  /** For an answer that is a file rather than JSON. */
  reads?: 'text';
}

export type Api = <T>(path: string, call?: Call) => Promise<T>;

export function headers(session: Session): Record<string, string> {
  const token = session.token();
  return {
    'Accept-Language': session.language(),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
}

/** Keys of creations whose answer has not been seen, by what was sent. */
const unanswered = new Map<string, string>();

/** Random letters; `randomUUID` exists on secure addresses only, and an intranet may have none. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function createApi(session: Session): Api {
  return async <T>(path: string, call: Call = {}): Promise<T> => {
    const json = call.body === undefined ? undefined : JSON.stringify(call.body);
    const body = call.file?.content ?? json;
    // Sent again after a broken line, a creation must not make a second thing.
    const creates = call.method === 'POST' && call.version === undefined && !call.file;
    const sent = `${path} ${json ?? ''}`;
    const key = creates ? (unanswered.get(sent) ?? randomKey()) : undefined;
    if (key) unanswered.set(sent, key);
    const init: RequestInit = {
      method: call.method ?? 'GET',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...headers(session),
        ...(body === undefined ? {} : { 'Content-Type': call.file?.type ?? 'application/json' }),
        ...(call.version === undefined ? {} : { 'If-Match': `"${call.version}"` }),
        ...(key ? { 'Idempotency-Key': key } : {}),
      },
    };
    if (body !== undefined) init.body = body;
    if (call.signal) init.signal = call.signal;
    const answer = await fetch(path, init);
    if (answer.status < 500) unanswered.delete(sent);
    if (answer.status === 401) session.expired();
    if (!answer.ok) throw new ApiError(answer.status, await problemOf(answer));
    if (answer.status === 204) return undefined as T;
    if (call.reads === 'text') return (await answer.text()) as T;
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
