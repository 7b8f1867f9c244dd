import { headers, type Session } from '../api/client';
import { createSseParser, type SseMessage } from './sse';

export type ConnectionState = 'connecting' | 'live' | 'stale';

export interface LiveOptions {
  url: string;
  session: Session;
  onMessage: (message: SseMessage) => void;
  onState: (state: ConnectionState) => void;
  /** The server writes a comment every 15 s; two missed ones mean a dead line. */
  silenceMs?: number;
  firstDelayMs?: number;
  longestDelayMs?: number;
}

/**
 * Keeps a stream open: reads it, and when it ends or falls silent opens it again, waiting longer
 * each time. The server sends everything on every connect, so nothing needs to be resumed.
 */
export function openLive(options: LiveOptions): () => void {
  const { url, session, onMessage, onState } = options;
  const silenceMs = options.silenceMs ?? 35_000;
  const firstDelay = options.firstDelayMs ?? 1_000;
  const longestDelay = options.longestDelayMs ?? 30_000;
  const stopped = new AbortController();
  let delay = firstDelay;
  let everLive = false;

  const attempt = async () => {
    const line = new AbortController();
    const cancel = () => line.abort();
    stopped.signal.addEventListener('abort', cancel, { once: true });
    let silence = setTimeout(cancel, silenceMs);
    try {
      const answer = await fetch(url, {
        headers: { Accept: 'text/event-stream', ...headers(session) },
        signal: line.signal,
        cache: 'no-store',
      });
      if (answer.status === 401) {
        stopped.abort();
        session.expired();
        return;
      }
      if (!answer.ok || !answer.body) throw new Error(`HTTP ${answer.status}`);
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      const parse = createSseParser((message) => {
        delay = firstDelay;
        everLive = true;
        onState('live');
        onMessage(message);
      });
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(cancel, silenceMs);
        parse(decoder.decode(value, { stream: true }));
      }
    } finally {
      clearTimeout(silence);
      stopped.signal.removeEventListener('abort', cancel);
    }
  };

  const run = async () => {
    while (!stopped.signal.aborted) {
      onState(everLive ? 'stale' : 'connecting');
      try {
        await attempt();
      } catch {
        // Whatever broke the line, the cure is the same: open it again.
      }
      if (stopped.signal.aborted) return;
      onState(everLive ? 'stale' : 'connecting');
      // Spread out, so that a restarted server is not met by every browser at once.
      await pause(delay * (0.75 + Math.random() / 2), stopped.signal);
      delay = Math.min(delay * 2, longestDelay);
    }
  };

  void run();
  return () => stopped.abort();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
