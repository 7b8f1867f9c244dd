import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import idID from 'antd/locale/id_ID';
import { lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Route, Routes } from 'react-router';
import { isFinal } from '../api/client';
import { AuthProvider } from '../auth/auth';
import { Door } from './Door';
import { NotFound } from './NotFound';
import { Shell } from './Shell';
import { theme } from './theme';

const HomePage = lazy(() => import('../home/HomePage'));
const LivePage = lazy(() => import('../live/LivePage'));
const ResultsPage = lazy(() => import('../results/ResultsPage'));
const ResultPage = lazy(() => import('../results/ResultPage'));
const TeamPage = lazy(() => import('../team/TeamPage'));
const FeedbackPage = lazy(() => import('../team/FeedbackPage'));

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
                <Routes>
                  <Route element={<Shell />}>
                    <Route index element={<HomePage />} />
                    <Route path="langsung" element={<LivePage />} />
                    <Route path="hasil" element={<ResultsPage />} />
                    <Route path="hasil/:id" element={<ResultPage />} />
                    <Route path="tim" element={<TeamPage />} />
                    <Route path="tim/:id/umpan-balik" element={<FeedbackPage />} />
                    <Route path="*" element={<NotFound />} />
                  </Route>
                </Routes>
              </Door>
            </AuthProvider>
          </BrowserRouter>
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}
