import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createApi, type Api, type Session } from './client';
import { usePerson } from '../auth/auth';

export function useSession(): Session {
  const person = usePerson();
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(
    () => ({ token: person.token, expired: person.expired, language: () => language }),
    [person, language],
  );
}

export function useApi(): Api {
  const session = useSession();
  return useMemo(() => createApi(session), [session]);
}
