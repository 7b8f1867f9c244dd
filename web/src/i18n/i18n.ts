import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts, Words } from './texts';

const STORED = 'selaras.language';

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

const wordsIn = (language: keyof Texts, texts: Readonly<Record<string, Texts>>): Words =>
  Object.fromEntries(Object.entries(texts).map(([name, said]) => [name, said[language]]));

/** Indonesian first: English only for who chose it, whatever the browser prefers. */
export function startI18n(texts: Readonly<Record<string, Texts>>): void {
  void i18next.use(initReactI18next).init({
    resources: {
      id: { translation: wordsIn('id', texts) },
      en: { translation: wordsIn('en', texts) },
    },
    lng: stored() === 'en' ? 'en' : 'id',
    fallbackLng: 'id',
    interpolation: { escapeValue: false },
    showSupportNotice: false,
    initAsync: false,
  });
  document.documentElement.lang = i18next.language;
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    try {
      localStorage.setItem(STORED, language);
    } catch {
      // A browser that stores nothing only forgets the choice.
    }
  });
}

export { i18next };
