import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client';
import type { Violation } from '../api/schemas';

export function Loading() {
  const { t } = useTranslation();
  return (
    <div role="status" className="state">
      <span className="visually-hidden">{t('app.loading')}</span>
      <Skeleton active paragraph={{ rows: 4 }} />
    </div>
  );
}

export function Failed({
  error,
  errors,
  retry,
}: {
  error: unknown;
  /** Those still to be told, where others stand beside their fields. */
  errors?: Violation[];
  retry?: () => void;
}) {
  const { t } = useTranslation();
  const told = errors ?? (error instanceof ApiError ? error.problem.errors : undefined) ?? [];
  const trace = error instanceof ApiError ? error.problem.traceId : undefined;
  return (
    <Alert
      className="state"
      type="error"
      showIcon
      role="alert"
      data-testid="problem"
      title={titleOf(error, t)}
      description={
        <>
          {told.length > 0 ? (
            <ul>
              {told.map((one, i) => (
                <li key={i}>{one.message}</li>
              ))}
            </ul>
          ) : null}
          {trace ? <small>{t('app.trace', { trace })}</small> : null}
        </>
      }
      action={retry ? <Button onClick={retry}>{t('app.retry')}</Button> : undefined}
    />
  );
}

function titleOf(error: unknown, t: (key: string) => string): string {
  if (!(error instanceof ApiError)) return t('app.failed');
  if (error.status === 412) return t('app.stale');
  if (error.status === 403) return error.problem.detail ?? t('app.forbidden');
  return error.problem.detail ?? error.problem.title ?? t('app.failed');
}

export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {children ? <p>{children}</p> : null}
    </div>
  );
}
