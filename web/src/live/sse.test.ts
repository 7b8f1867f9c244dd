import { describe, expect, it } from 'vitest';
import { createSseParser, type SseMessage } from './sse';

function read(...pieces: string[]): SseMessage[] {
  const found: SseMessage[] = [];
  const parse = createSseParser((message) => found.push(message));
  pieces.forEach(parse);
  return found;
}

describe('the stream parser', () => {
  it('reads an event with its data', () => {
    expect(read('event: satisfaction\ndata: {"a":1}\n\n')).toEqual([
      { event: 'satisfaction', data: '{"a":1}' },
    ]);
  });

  it('calls an event without a name a message', () => {
    expect(read('data:x\n\n')).toEqual([{ event: 'message', data: 'x' }]);
  });

  it('joins data lines and takes away one leading space only', () => {
    expect(read('data: a\ndata:  b\ndata\n\n')[0]?.data).toBe('a\n b\n');
  });

  it('passes over comments, which only keep the line alive', () => {
    expect(read(': heartbeat\n\n', ':\n\n')).toEqual([]);
  });

  it('gives nothing for an event that has no data', () => {
    expect(read('event: satisfaction\n\ndata: 1\n\n')).toEqual([{ event: 'message', data: '1' }]);
  });

  it('waits for the empty line', () => {
    expect(read('data: half\n')).toEqual([]);
  });

  it('keeps the last id', () => {
    expect(read('id: 7\ndata: a\n\ndata: b\n\n').map((one) => one.id)).toEqual(['7', '7']);
  });

  it('leaves out a byte order mark at the beginning', () => {
    expect(read('\uFEFFdata: a\n\n')).toHaveLength(1);
  });

  it('gives the same messages wherever the stream is cut, for each kind of line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = [
        'event: snapshot',
        'data: {"x":',
        'data: 1}',
        '',
        ': beat',
        '',
        'data: two',
        '',
        '',
      ].join(end);
      // A lone CR at the end stays open until it is known that no LF follows.
      const whole = read(text, ':');
      expect(whole).toHaveLength(2);
      for (let cut = 0; cut <= text.length; cut++) {
        expect(read(text.slice(0, cut), text.slice(cut), ':')).toEqual(whole);
      }
      expect(read(...text, ':')).toEqual(whole);
    }
  });
});
