import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import idID from 'antd/locale/id_ID';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { isFinal } from '../api/client';
import { AuthProvider } from '../auth/auth';
import { Door } from './Door';
import { Pages } from './Pages';
import { theme } from './theme';

export function App() {
  const { i18n } = useTranslation();
  const queries = useMemo(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: (count, error) => count < 2 && !isFinal(error), staleTime: 10_000 },
        },
      }),
    [],
  );
  return (
    <ConfigProvider locale={i18n.language === 'en' ? enGB : idID} theme={theme}>
      <Messages>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <AuthProvider>
              <Door>
                <Pages />
              </Door>
            </AuthProvider>
          </BrowserRouter>
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}
