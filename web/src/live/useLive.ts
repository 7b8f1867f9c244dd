import { useEffect, useReducer, useState } from 'react';
import { useSession } from '../api/useApi';
import { apply, EMPTY_BOARD, type Board } from './board';
import { openLive, type ConnectionState } from './connection';
import type { SseMessage } from './sse';

/** The live board and the state of its line, for as long as a page shows it. */
export function useLive(): { board: Board; state: ConnectionState } {
  const session = useSession();
  const [board, hear] = useReducer(
    (old: Board, message: SseMessage) => apply(old, message, Date.now()),
    EMPTY_BOARD,
  );
  const [state, setState] = useState<ConnectionState>('connecting');
  useEffect(
    () => openLive({ url: '/api/evaluation/live', session, onMessage: hear, onState: setState }),
    [session],
  );
  return { board, state };
}
