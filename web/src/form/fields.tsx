import { Checkbox, Input, Select } from 'antd';
import { useSurroundings } from './Form';
import { Field, type FieldProps } from './Field';

export interface Option<T extends string = string> {
  value: T;
  label: string;
}

const status = (wrong: boolean) => (wrong ? { status: 'error' as const } : {});

export function TextField({
  value,
  onChange,
  rows,
  type = 'text',
  maxLength = 4000,
  required = false,
  ...field
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  type?: 'text' | 'number' | 'date' | 'url';
  maxLength?: number;
  required?: boolean;
}) {
  return (
    <Field {...field}>
      {(control) =>
        rows ? (
          <Input.TextArea
            {...control}
            {...status(control['aria-invalid'])}
            aria-required={required || undefined}
            autoSize={{ minRows: rows, maxRows: 24 }}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...control}
            {...status(control['aria-invalid'])}
            aria-required={required || undefined}
            type={type}
            {...(type === 'number' ? { step: 'any', inputMode: 'decimal' as const } : {})}
            {...(type === 'text' || type === 'url' ? { maxLength } : {})}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

/** One of a short list: the platform's own control is the best one on a phone. */
export function ChoiceField<T extends string>({
  value,
  onChange,
  options,
  none,
  ...field
}: FieldProps & {
  value: T;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
  /** What stands there while nothing is chosen. */
  none?: string;
}) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="choice"
          value={value}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Several of a long list, found by typing. */
export function SeveralField({
  value,
  onChange,
  options,
  ...field
}: FieldProps & {
  value: string[];
  onChange: (value: string[]) => void;
  options: readonly Option[];
}) {
  return (
    <Field {...field}>
      {(control) => (
        <Select
          {...control}
          {...status(control['aria-invalid'])}
          className="several"
          mode="multiple"
          value={value}
          onChange={onChange}
          options={[...options]}
          showSearch={{ optionFilterProp: 'label' }}
        />
      )}
    </Field>
  );
}

/** One of a few, all in sight. */
export function RadioField<T extends string>({
  value,
  onChange,
  options,
  ...field
}: FieldProps & {
  value: T | undefined;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
}) {
  return (
    <Field {...field} group>
      {(control) => (
        <div className="radios">
          {options.map((one) => (
            <label key={one.value}>
              <input
                type="radio"
                name={control.id}
                checked={value === one.value}
                onChange={() => onChange(one.value)}
                data-testid={`${control['data-testid']}-${one.value}`}
              />
              {one.label}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

export function CheckField({
  name,
  label,
  value,
  onChange,
}: {
  name: string;
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const { testId } = useSurroundings();
  return (
    <Checkbox
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
      data-testid={`${testId}-${name}`}
    >
      {label}
    </Checkbox>
  );
}
