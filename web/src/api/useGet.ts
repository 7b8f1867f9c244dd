import { useQuery } from '@tanstack/react-query';
import { useApi } from './useApi';
import { ApiError, type Api } from './client';
import type { Page } from './types';

export interface Reading {
  enabled?: boolean;
  /** Asks again after so many milliseconds, for figures that move by themselves. */
  everyMs?: number;
}

/** What an address answers; the address is also the name under which the answer is kept. */
export function useGet<T>(path: string, { enabled = true, everyMs }: Reading = {}) {
  const api = useApi();
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api<T>(path, { signal }),
    enabled,
    ...(everyMs ? { refetchInterval: everyMs } : {}),
  });
}

/** All pages of a list. Who has no right to it has nothing in it: lists are offered, not forced. */
export function useAll<T>(path: string, { enabled = true, everyMs }: Reading = {}) {
  const api = useApi();
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => allOf<T>(api, path, signal),
    enabled,
    ...(everyMs ? { refetchInterval: everyMs } : {}),
  });
}

/** A short list, which its service answers whole. */
export function useWhole<T>(path: string, { enabled = true, everyMs }: Reading = {}) {
  const api = useApi();
  return useQuery({
    queryKey: [path],
    queryFn: async ({ signal }) => (await api<Page<T>>(path, { signal })).items,
    enabled,
    ...(everyMs ? { refetchInterval: everyMs } : {}),
  });
}

export async function allOf<T>(api: Api, path: string, signal: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const url = new URL(path, location.origin);
    url.searchParams.set('limit', '200');
    if (cursor) url.searchParams.set('cursor', cursor);
    try {
      const page = await api<Page<T> | T[]>(url.pathname + url.search, { signal });
      if (Array.isArray(page)) return page;
      items.push(...page.items);
      cursor = page.next;
    } catch (error) {
      if (error instanceof ApiError && error.status === 403) return [];
      throw error;
    }
  } while (cursor);
  return items;
}
