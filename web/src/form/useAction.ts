import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiError, type Api } from '../api/client';
import { useApi } from '../api/useApi';

export interface Consequences<I, T> {
  /** Beginnings of the addresses whose kept answers this changes. */
  touches: string[];
  /** Said when it is done. */
  said?: string;
  done?: (answer: T, input: I) => void;
}

/** Something a person does to the data: sends it, says so, and lets the pages ask again. */
export function useAction<I = void, T = unknown>(
  run: (api: Api, input: I) => Promise<T>,
  { touches, said, done }: Consequences<I, T>,
) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const refresh = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [first] }) =>
        typeof first === 'string' && touches.some((start) => first.startsWith(start)),
    });
  return useMutation({
    mutationFn: (input: I) => run(api, input),
    onSuccess: (answer, input) => {
      if (said) void message.success(said);
      done?.(answer, input);
      return refresh();
    },
    onError: (error) => {
      // The newest version is shown, so that it can be judged and the change repeated.
      if (error instanceof ApiError && error.status === 412) void refresh();
    },
  });
}

export type Action<I = void> = {
  error: unknown;
  isPending: boolean;
  mutate: (input: I) => void;
};
