import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiError, type Api } from './client';
import { keyOf, type Path } from './keys';
import type { Page } from './types';
import { useApi } from './useApi';

export interface Reading {
  enabled?: boolean;
  /** Asks again after so many milliseconds, for figures that move by themselves. */
  everyMs?: number;
  /** Shows what was answered to other parameters until these are answered. */
  keepsLast?: boolean;
}

/**
 * What is made of one or more answers, kept under the address that it mainly comes from. `made`
 * tells apart what is made of the same address.
 */
export function useMade<T>(
  path: Path,
  made: string,
  make: (api: Api, signal: AbortSignal) => Promise<T>,
  { enabled = true, everyMs, keepsLast = false }: Reading = {},
): UseQueryResult<T> {
  const api = useApi();
  return useQuery<T>({
    queryKey: keyOf(path, made),
    queryFn: ({ signal }) => make(api, signal),
    enabled,
    ...(everyMs ? { refetchInterval: everyMs } : {}),
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  });
}

/** How `useMade` calls what an address answers, as it is. */
export const ANSWER = 'answer';

/** What an address answers. */
export const useGet = <T>(path: Path, reading?: Reading) =>
  useMade<T>(path, ANSWER, (api, signal) => api<T>(path, { signal }), reading);

/** What an address answers, or null where the answer is one of these refusals. */
export const useOptional = <T>(path: Path, refusals: readonly number[]) =>
  useMade<T | null>(path, ANSWER, (api, signal) =>
    unless<T | null>(api<T>(path, { signal }), refusals, null),
  );

/** All pages of a list. Who has no right to it has nothing in it: lists are offered, not forced. */
export const useAll = <T>(path: Path, reading?: Reading) =>
  useMade<T[]>(path, 'all', (api, signal) => allOf<T>(api, path, signal), reading);

/** What was answered, or something else where the answer is one of these refusals. */
export async function unless<T>(
  answer: Promise<T>,
  refusals: readonly number[],
  otherwise: T,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && refusals.includes(error.status)) return otherwise;
    throw error;
  }
}

/** Short lists that their services answer whole and that refuse a limit. */
const WHOLE = [/^\/api\/surveys\/sources$/, /^\/api\/cycles\/[^/]+\/units$/, /^\/api\/schemes$/];

export async function allOf<T>(api: Api, path: Path, signal: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const url = new URL(path, location.origin);
    if (!WHOLE.some((list) => list.test(url.pathname))) url.searchParams.set('limit', '200');
    if (cursor) url.searchParams.set('cursor', cursor);
    const page = await unless<Page<T>>(api<Page<T>>(url.pathname + url.search, { signal }), [403], {
      items: [],
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}
