import '../styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from '../ui';
import { App } from './App';
import { startUp } from './startUp';

startUp();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Boundary message="The window cannot be drawn. What was saved is on the disk. Close Galley and start it again.">
        <App />
      </Boundary>
    </StrictMode>,
  );
}
