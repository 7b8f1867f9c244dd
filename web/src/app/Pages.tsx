import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { features } from './features';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

const pages = features
  .flatMap((feature) => Object.entries(feature.pages))
  .map(([path, load]) => ({ path, Page: lazy(load) }));

export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        {pages.map(({ path, Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
