import { Button } from 'antd';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
} from 'react';
import { ApiError } from '../api/client';
import type { Violation } from '../api/schemas';
import { Failed } from '../ui/States';
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

/** The first control that can be typed into or chosen from where something is wrong. */
const WRONG = '[aria-invalid="true"]:is(input, textarea, select), [data-invalid="true"] input';

/** A form whose faults, as the service found them, stand beside the fields they belong to. */
export function Form({
  action,
  onSubmit,
  submit,
  testId,
  buttons,
  faults = [],
  children,
}: {
  action: { error: unknown; isPending: boolean };
  onSubmit: () => void;
  submit: string;
  testId: string;
  /** Beside the one that sends. */
  buttons?: ReactNode;
  /** What is known to be wrong without asking: told, and nothing sent, once sending is tried. */
  faults?: readonly Violation[];
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [fields] = useState(() => new Map<string, number>());
  const claim = useCallback(
    (at: string) => {
      fields.set(at, (fields.get(at) ?? 0) + 1);
      return () => {
        const left = (fields.get(at) ?? 1) - 1;
        if (left > 0) fields.set(at, left);
        else fields.delete(at);
      };
    },
    [fields],
  );
  const [refused, setRefused] = useState(0);
  const untold = refused > 0 ? faults : [];
  const error = untold.length > 0 ? null : action.error;
  const found = error instanceof ApiError ? (error.problem.errors ?? []) : untold;
  const placed = place(found, fields.keys());

  useEffect(() => {
    if (error || refused > 0) form.current?.querySelector<HTMLElement>(WRONG)?.focus();
  }, [error, refused]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (faults.length > 0) setRefused(refused + 1);
    else if (!action.isPending) {
      setRefused(0);
      onSubmit();
    }
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
