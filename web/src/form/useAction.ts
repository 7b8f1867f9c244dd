import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiError, type Api } from '../api/client';
import { keysBelow, type Touched } from '../api/keys';
import { useApi } from '../api/useApi';

export interface Consequences<I, T> {
  /** What the pages ask for again once it is done. */
  touches: readonly Touched[];
  /** Said when it is done. */
  said?: string | ((input: I) => string);
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
    Promise.all(
      touches.map((touched) => queries.invalidateQueries({ queryKey: keysBelow(touched) })),
    );
  return useMutation({
    mutationFn: (input: I) => run(api, input),
    onSuccess: (answer, input) => {
      const sentence = typeof said === 'function' ? said(input) : said;
      if (sentence) void message.success(sentence);
      done?.(answer, input);
      return refresh();
    },
    onError: (error) => {
      // The newest version is shown, so that it can be judged and the change repeated.
      if (error instanceof ApiError && error.status === 412) void refresh();
    },
  });
}
