import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import type { Violation } from '../api/schemas';
import { TextField } from './fields';
import { Form } from './Form';

const required = { pointer: '/title', code: 'missing', message: 'A title is needed.' };

function Sample({
  error,
  pending,
  send,
}: {
  error?: unknown;
  pending?: boolean;
  send: () => void;
}) {
  const [title, setTitle] = useState('');
  return (
    <Form
      action={{ error, isPending: pending ?? false }}
      onSubmit={send}
      submit="Send"
      testId="sample"
      faults={title === '' ? [required] : []}
    >
      <TextField at="/title" label="Title" value={title} onChange={setTitle} />
      <TextField at="/text" label="Text" value="" onChange={() => {}} />
    </Form>
  );
}

const type = (title: string) =>
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: title } });
const submit = () => fireEvent.submit(screen.getByTestId('sample'));
const refusal = (errors: Violation[]) =>
  new ApiError(422, { title: 'Not valid', detail: 'Please check.', errors });

it('what is missing stands at its field once sending is tried, and nothing is sent', () => {
  const send = vi.fn();
  render(<Sample send={send} />);
  expect(screen.queryByText('A title is needed.')).toBeNull();
  submit();
  expect(screen.getByTestId('sample-title-error').textContent).toBe('A title is needed.');
  expect(document.activeElement).toBe(screen.getByLabelText('Title'));
  expect(send).not.toHaveBeenCalled();
  type('x');
  expect(screen.queryByText('A title is needed.')).toBeNull();
  submit();
  expect(send).toHaveBeenCalledOnce();
});

it('what the service found wrong stands at the field it points to, the rest above the button', () => {
  const { rerender } = render(<Sample send={() => {}} />);
  rerender(
    <Sample
      send={() => {}}
      error={refusal([
        { pointer: '/text', code: 'blank', message: 'The text is blank.' },
        { pointer: '/owner', code: 'unknown', message: 'The owner is unknown.' },
      ])}
    />,
  );
  expect(screen.getByTestId('sample-text-error').textContent).toBe('The text is blank.');
  expect(screen.getByTestId('problem').textContent).toContain('Please check.');
  expect(screen.getByTestId('problem').textContent).toContain('The owner is unknown.');
  expect(screen.getByTestId('problem').textContent).not.toContain('The text is blank.');
  expect(document.activeElement).toBe(screen.getByLabelText('Text'));
});

it('what is being sent is not sent again', () => {
  const send = vi.fn();
  render(<Sample send={send} pending />);
  type('x');
  submit();
  expect(send).not.toHaveBeenCalled();
});
