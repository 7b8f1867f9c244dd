import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiError, type Api } from './client';
import { keyOf } from './keys';
import type { AnswerOf, ItemOf, ListPath, ParamsOf, PathOf } from './paths';
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
export function useMade<P extends PathOf<'get'>, T>(
  path: P,
  params: ParamsOf<P>,
  made: string,
  make: (api: Api, signal: AbortSignal) => Promise<T>,
  { enabled = true, everyMs, keepsLast = false }: Reading = {},
): UseQueryResult<T> {
  const api = useApi();
  return useQuery<T>({
    queryKey: keyOf(path, params, made),
    queryFn: ({ signal }) => make(api, signal),
    enabled,
    ...(everyMs ? { refetchInterval: everyMs } : {}),
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  });
}

/** How `useMade` calls what an address answers, as it is. */
export const ANSWER = 'answer';

type Get = <P extends PathOf<'get'>>(
  path: P,
  init: { params: ParamsOf<P>; signal: AbortSignal },
) => Promise<AnswerOf<P, 'get'>>;

/** For an address that is not known here: who names it has been held to its parameters. */
const getOf = (api: Api) => api.GET as unknown as Get;

/** What an address answers. */
export const useGet = <P extends PathOf<'get'>>(path: P, params: ParamsOf<P>, reading?: Reading) =>
  useMade(path, params, ANSWER, (api, signal) => getOf(api)(path, { params, signal }), reading);

/** What an address answers, or null where the answer is one of these refusals. */
export const useOptional = <P extends PathOf<'get'>>(
  path: P,
  params: ParamsOf<P>,
  refusals: readonly number[],
) =>
  useMade(path, params, ANSWER, (api, signal) =>
    unless(getOf(api)(path, { params, signal }), refusals, null),
  );

/** All pages of a list. Who has no right to it has nothing in it: lists are offered, not forced. */
export const useAll = <P extends ListPath>(path: P, params: ParamsOf<P>, reading?: Reading) =>
  useMade(path, params, 'all', (api, signal) => allOf(api, path, params, signal), reading);

/** What was answered, or something else where the answer is one of these refusals. */
async function unless<T, O>(
  answer: Promise<T>,
  refusals: readonly number[],
  otherwise: O,
): Promise<T | O> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && refusals.includes(error.status)) return otherwise;
    throw error;
  }
}

export async function allOf<P extends ListPath>(
  api: Api,
  path: P,
  params: ParamsOf<P>,
  signal: AbortSignal,
): Promise<ItemOf<P>[]> {
  const get = api.GET as unknown as (
    path: P,
    init: object,
  ) => Promise<{ items: ItemOf<P>[]; next?: string }>;
  const { path: named, query }: { path?: unknown; query?: object } = params;
  const items: ItemOf<P>[] = [];
  let cursor: string | undefined;
  do {
    const asked = { path: named, query: { ...query, limit: 200, cursor } };
    const page = await unless(get(path, { params: asked, signal }), [403], {
      items: [],
      next: undefined,
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}
