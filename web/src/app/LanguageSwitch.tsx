import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

const LANGUAGES = [
  { code: 'id', short: 'ID', name: 'Bahasa Indonesia' },
  { code: 'en', short: 'EN', name: 'English' },
];

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const choose = async (code: string) => {
    await i18n.changeLanguage(code);
    // Services word their sentences in the language asked for, so ask again.
    await queries.invalidateQueries();
  };
  return (
    <div className="languages" role="group" aria-label={t('app.language')}>
      {LANGUAGES.map(({ code, short, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={`${short}, ${name}`}
          aria-pressed={i18n.language === code}
          data-testid={`language-${code}`}
          onClick={() => void choose(code)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
