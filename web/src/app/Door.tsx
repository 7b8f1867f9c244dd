import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAuth } from '../auth/auth';
import { Brand } from './Brand';
import { LanguageSwitch } from './LanguageSwitch';
import { useTitle } from '../ui/useTitle';

/** Shows the pages to a signed-in person, and the way in to everybody else. */
export function Door({ children }: { children: ReactNode }) {
  const auth = useAuth();
  return auth.state === 'signed-in' ? children : <Outside />;
}

function Outside() {
  const { t } = useTranslation();
  const auth = useAuth();
  const location = useLocation();
  useTitle(t('app.signIn'));
  return (
    <div className="door">
      <header className="door-head">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="door-body">
        <h1>{t('app.claim')}</h1>
        <p className="lead">{t('app.welcome')}</p>
        {auth.state === 'signed-out' ? (
          <>
            <Button
              type="primary"
              size="large"
              data-testid="sign-in"
              onClick={() => void auth.signIn(location.pathname + location.search)}
            >
              {t('app.signIn')}
            </Button>
            <p className="hint">{t('app.signInHint')}</p>
          </>
        ) : auth.state === 'unreachable' ? (
          <div role="alert">
            <p>
              <strong>{t('app.unreachable')}</strong> {t('app.unreachableHint')}
            </p>
            <Button onClick={auth.retry}>{t('app.retry')}</Button>
          </div>
        ) : (
          <p role="status">{t('app.signingIn')}</p>
        )}
      </main>
    </div>
  );
}
