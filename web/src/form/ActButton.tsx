import { Button } from 'antd';
import { Failed } from '../ui/States';

/** A button that does one thing and tells beneath it why that was refused. */
export function ActButton({
  action,
  onClick,
  testId,
  primary = false,
  danger = false,
  disabled = false,
  children,
}: {
  action: { error: unknown; isPending: boolean };
  onClick: () => void;
  testId: string;
  primary?: boolean;
  danger?: boolean;
  disabled?: boolean;
  children: string;
}) {
  return (
    <div className="act">
      <Button
        type={primary ? 'primary' : 'default'}
        danger={danger}
        disabled={disabled}
        loading={action.isPending}
        onClick={onClick}
        data-testid={testId}
      >
        {children}
      </Button>
      {action.error ? <Failed error={action.error} /> : null}
    </div>
  );
}
