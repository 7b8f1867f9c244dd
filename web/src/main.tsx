import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/speak';
import './app/base.css';
import './app/components.css';
import './app/forms.css';
import { App } from './app/App';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
