/** One message of a text/event-stream. */
export interface SseMessage {
  event: string;
  data: string;
  id?: string;
}

/**
 * Parser of text/event-stream as of the HTML standard, fed with pieces as they arrive.
 * `EventSource` cannot carry a token, so the pages read the stream themselves.
 */
export function createSseParser(onMessage: (message: SseMessage) => void): (text: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];
  let id: string | undefined;
  let first = true;

  const dispatch = () => {
    if (data.length > 0) {
      onMessage({
        event: event || 'message',
        data: data.join('\n'),
        ...(id === undefined ? {} : { id }),
      });
    }
    event = '';
    data = [];
  };

  const line = (text: string) => {
    if (text === '') return dispatch();
    if (text.startsWith(':')) return;
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const raw = colon < 0 ? '' : text.slice(colon + 1);
    const value = raw.startsWith(' ') ? raw.slice(1) : raw;
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
    else if (field === 'id' && !value.includes('\0')) id = value;
  };

  return (text) => {
    rest += first ? text.replace(/^\uFEFF/, '') : text;
    if (text !== '') first = false;
    for (;;) {
      const end = rest.search(/[\r\n]/);
      if (end < 0) return;
      // A CR at the very end may be half of a CRLF whose LF is still on its way.
      if (rest[end] === '\r' && end === rest.length - 1) return;
      const width = rest[end] === '\r' && rest[end + 1] === '\n' ? 2 : 1;
      line(rest.slice(0, end));
      rest = rest.slice(end + width);
    }
  };
}
