import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { usePerson } from '../auth/auth';
import { Brand } from './Brand';
import { LanguageSwitch } from './LanguageSwitch';
import { menuOf } from './menu';
import { Loading } from '../ui/States';

export function Shell() {
  const { t } = useTranslation();
  const person = usePerson();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  const [unfolded, unfold] = useState(false);

  useEffect(() => {
    // A page changed without a load: readers of the screen start at its top.
    if (shown.current !== pathname) {
      shown.current = pathname;
      unfold(false);
      main.current?.focus();
      scrollTo(0, 0);
    }
  }, [pathname]);

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
        <button
          type="button"
          className="menu-button"
          aria-expanded={unfolded}
          aria-controls="menu"
          data-testid="menu"
          onClick={() => unfold(!unfolded)}
        >
          <span aria-hidden="true">☰</span> {t('app.unfold')}
        </button>
        <nav id="menu" aria-label={t('app.menu')} className={unfolded ? 'unfolded' : undefined}>
          {menuOf(person.roles).map(({ to, text }) => (
            <NavLink key={to} to={to} end={to === '/'} data-testid={`nav${to.replace('/', '-')}`}>
              {t(text)}
            </NavLink>
          ))}
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
