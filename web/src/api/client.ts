import createClient from 'openapi-fetch';
import type { AnswerOf, InitOf, Method, PathOf, Paths } from './paths';
import type { Problem } from './schemas';

/** An answer that is no success, with the sentences the service wrote for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** Empty where something on the way answered in place of a service. */
    readonly problem: Partial<Problem>,
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

/** Calls the services; the compiler holds every call to their documents. */
export type Api = {
  [M in Method as Uppercase<M>]: <P extends PathOf<M>>(
    path: P,
    ...init: Record<string, never> extends InitOf<P, M> ? [InitOf<P, M>?] : [InitOf<P, M>]
  ) => Promise<AnswerOf<P, M>>;
};

/** The version that the person saw; the service refuses the change if it has moved on. */
export const ifMatch = ({ version }: { version: number }) => ({ 'If-Match': `"${version}"` });

/** Names a thing as the person saw it. */
export const seen = (thing: { id: string; version: number }) => ({
  path: { id: thing.id },
  header: ifMatch(thing),
});

/** A file as a body. The documents call its bytes a text; the browser sends them as they are. */
export const fileBody = (file: Blob) => file as unknown as string;

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

/** What `Api` checks, once it is checked. */
interface Sent {
  params?: { path?: object; query?: object; header?: Record<string, unknown> };
  body?: unknown;
  headers?: Record<string, string>;
}

export function createApi(session: Session): Api {
  const client = createClient<Paths>({
    baseUrl: location.origin,
    bodySerializer: (body: unknown) => (body instanceof Blob ? body : JSON.stringify(body)),
  });
  const request = client.request as (
    method: Method,
    path: string,
    init: Sent,
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

  const call = async (method: Method, path: string, init: Sent = {}) => {
    const { params, body } = init;
    // Sent again after a broken line, a creation must not make a second thing.
    const creates = method === 'post' && !params?.header?.['If-Match'] && !(body instanceof Blob);
    const sent = JSON.stringify([path, params, body]);
    const key = creates ? (unanswered.get(sent) ?? randomKey()) : undefined;
    if (key) unanswered.set(sent, key);
    const { data, error, response } = await request(method, path, {
      ...init,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...headers(session),
        ...(key ? { 'Idempotency-Key': key } : {}),
        ...init.headers,
      },
    });
    if (response.status < 500) unanswered.delete(sent);
    if (response.status === 401) session.expired();
    if (!response.ok) {
      throw new ApiError(response.status, typeof error === 'object' ? { ...error } : {});
    }
    return data;
  };
  const by = (method: Method) => (path: string, init?: Sent) => call(method, path, init);
  return { GET: by('get'), POST: by('post'), PUT: by('put'), DELETE: by('delete') } as Api;
}

/** True where asking again later cannot help: the answer is about the request itself. */
export function isFinal(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500;
}
