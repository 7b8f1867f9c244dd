import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answering, show } from '../test/render';
import { feedback } from '../test/sample';
import { FeedbackForm } from './FeedbackForm';

const draft = { ...feedback, status: 'DRAFTED' as const };
const open = () =>
  show(<FeedbackForm appraisalId="a1" feedback={draft} />, '/tim', '/tim', ['APPRAISER']);

it('names each example that is missing at its field, and sends nothing', async () => {
  const calls = answering({});
  open();
  const example = screen.getAllByLabelText('Contoh nyata')[1]!;
  fireEvent.change(example, { target: { value: ' ' } });
  fireEvent.click(screen.getByTestId('feedback-submit'));
  expect((await screen.findByTestId('feedback-items-1-example-error')).textContent).toBe(
    'Wajib diisi.',
  );
  expect(document.activeElement).toBe(example);
  expect(calls).not.toHaveBeenCalled();
});

it('goes on from what was saved where the completion was refused', async () => {
  const calls = answering({
    'PUT /api/feedback/a1/items': { body: { ...draft, version: 4 } },
    'POST /api/feedback/a1/completion': {
      status: 422,
      body: {
        detail: 'Belum lengkap.',
        errors: [{ pointer: '/items/0/example', code: 'short', message: 'Terlalu singkat.' }],
      },
    },
  });
  open();
  fireEvent.click(screen.getByTestId('feedback-submit'));
  expect((await screen.findByTestId('feedback-items-0-example-error')).textContent).toBe(
    'Terlalu singkat.',
  );
  fireEvent.click(screen.getByText('Simpan'));
  await screen.findByText('Umpan balik disimpan.');
  expect(calls.mock.calls.map(([, init]) => init.headers)).toMatchObject([
    { 'If-Match': '"3"' },
    { 'If-Match': '"4"' },
    { 'If-Match': '"4"' },
  ]);
});
