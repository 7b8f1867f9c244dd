import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed, Loading } from './States';

/** What was asked for, once it is there; until then that it is loading, or why it failed. */
export function Show<T>({
  of,
  children,
}: {
  of: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <Failed error={of.error} retry={() => void of.refetch()} />;
  return <Loading />;
}
