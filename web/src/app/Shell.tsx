import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { usePerson } from '../auth/auth';
import { Brand } from './Brand';
import { LanguageSwitch } from './LanguageSwitch';
import { Loading } from './States';

export function Shell() {
  const { t } = useTranslation();
  const person = usePerson();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);

  useEffect(() => {
    // A page changed without a load: readers of the screen start at its top.
    if (shown.current !== pathname) {
      shown.current = pathname;
      main.current?.focus();
      scrollTo(0, 0);
    }
  }, [pathname]);

  const appraises = person.roles.includes('APPRAISER');
  const isEmployee = person.roles.includes('EMPLOYEE');
  return (
    <>
      <a className="skip" href="#isi">
        {t('app.skip')}
      </a>
      <header className="top">
        <div className="top-line">
          <Brand />
          <div className="top-person">
            <span className="top-account" data-testid="account">
              {person.name}
            </span>
            <button
              type="button"
              className="plain"
              data-testid="sign-out"
              onClick={() => void person.signOut()}
            >
              {t('app.signOut')}
            </button>
            <LanguageSwitch />
          </div>
        </div>
        <nav aria-label={t('app.menu')}>
          <NavLink to="/" end>
            {t('nav.home')}
          </NavLink>
          <NavLink to="/langsung">{t('nav.live')}</NavLink>
          {isEmployee ? <NavLink to="/hasil">{t('nav.results')}</NavLink> : null}
          {appraises ? <NavLink to="/tim">{t('nav.team')}</NavLink> : null}
        </nav>
      </header>
      <main id="isi" ref={main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="foot">
        <span>{t('app.claim')}</span>
      </footer>
    </>
  );
}
