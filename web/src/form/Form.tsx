import { Button } from 'antd';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  type FormEvent,
  type ReactNode,
} from 'react';
import { ApiError } from '../api/client';
import type { Violation } from '../api/types';
import { Failed } from '../app/States';
import { place } from './place';

interface Surroundings {
  testId: string;
  errors: ReadonlyMap<string, Violation[]>;
  /** A field tells that errors with its pointer can stand beside it; answers how to take it back. */
  claim: (at: string) => () => void;
}

const FormContext = createContext<Surroundings>({
  testId: 'form',
  errors: new Map(),
  claim: () => () => {},
});

export const useSurroundings = (): Surroundings => useContext(FormContext);

/** A form whose faults, as the service found them, stand beside the fields they belong to. */
export function Form({
  action,
  onSubmit,
  submit,
  testId,
  buttons,
  children,
}: {
  action: { error: unknown; isPending: boolean };
  onSubmit: () => void;
  submit: string;
  testId: string;
  /** Beside the one that sends. */
  buttons?: ReactNode;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const fields = useRef(new Map<string, number>());
  const claim = (at: string) => {
    const known = fields.current;
    known.set(at, (known.get(at) ?? 0) + 1);
    return () => {
      const left = (known.get(at) ?? 1) - 1;
      if (left > 0) known.set(at, left);
      else known.delete(at);
    };
  };
  const { error } = action;
  const found = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  const placed = place(found, fields.current.keys());

  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!action.isPending) onSubmit();
  };
  return (
    <FormContext value={{ testId, errors: placed.at, claim }}>
      <form ref={form} className="form" onSubmit={send} noValidate data-testid={testId}>
        {children}
        {error ? <Failed error={error} errors={placed.rest} /> : null}
        <div className="buttons">
          <Button
            type="primary"
            htmlType="submit"
            loading={action.isPending}
            data-testid={`${testId}-submit`}
          >
            {submit}
          </Button>
          {buttons}
        </div>
      </form>
    </FormContext>
  );
}
