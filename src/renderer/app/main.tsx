import '../styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadEditor } from '../editor';
import { App } from './App';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

// She will want it soon, so it comes while the window is drawn.
void loadEditor();
